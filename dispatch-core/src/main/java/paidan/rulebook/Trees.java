package paidan.rulebook;

import java.util.BitSet;
import paidan.directory.Area;
import paidan.directory.Matter;
import paidan.directory.MatterKind;
import paidan.directory.Tree;

/** The two trees that rows point into. */
final class Trees {

  private final Tree<Matter> matters;
  private final Tree<Area> areas;
  private final BitSet assets = new BitSet();
  private final BitSet onCommunityList = new BitSet();

  Trees(Tree<Matter> matters, Tree<Area> areas) {
    this.matters = matters;
    this.areas = areas;
    for (int node = 0; node < matters.size(); node++) {
      Matter matter = matters.node(node);
      assets.set(node, matter.kind() == MatterKind.ASSET);
      onCommunityList.set(node, matter.communityList());
    }
  }

  /** The matter catalogue. */
  Tree<Matter> matters() {
    return matters;
  }

  /** The administrative areas. */
  Tree<Area> areas() {
    return areas;
  }

  /** Whether a matter goes to its owner first (S7). */
  boolean isAsset(int matter) {
    return assets.get(matter);
  }

  /** Whether communities may be asked to assist in a matter (Article 17). */
  boolean isOnCommunityList(int matter) {
    return onCommunityList.get(matter);
  }
}
