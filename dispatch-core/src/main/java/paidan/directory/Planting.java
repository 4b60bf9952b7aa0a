package paidan.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paidan.diagnostic.Findings;

/** Puts entries in preorder below their parents. */
final class Planting {

  private Planting() {}

  /**
   * Entries below their parents.
   *
   * @param nodes in preorder, children in the order of their codes
   * @param parents number of each one's parent, -1 for a root
   * @param names by these numbers
   */
  private record Planted<T extends Listed>(List<T> nodes, int[] parents, Names names) {}

  static <T extends Listed> Tree<T> plant(List<T> entries, Findings findings, boolean areas) {
    Planted<T> planted = inPreorder(entries, findings);
    return new Tree<>(planted.nodes(), planted.parents(), planted.names(), areas, findings);
  }

  private static <T extends Listed> Planted<T> inPreorder(List<T> entries, Findings findings) {
    List<T> checked = new ArrayList<>(Names.checked(entries, findings));
    checked.sort(Comparator.comparing(Listed::code));
    Names names = new Names(checked);
    int[] parentOf = new int[checked.size()];
    List<List<Integer>> children = new ArrayList<>();
    checked.forEach(entry -> children.add(new ArrayList<>(0)));
    List<Integer> roots = new ArrayList<>();
    for (int i = 0; i < parentOf.length; i++) {
      String parent = checked.get(i).parent();
      parentOf[i] =
          parent == null
              ? -1
              : References.PARENT.one(checked.get(i), parent, checked, names, findings);
      if (parentOf[i] < 0) {
        roots.add(i);
      } else {
        children.get(parentOf[i]).add(i);
      }
    }
    List<T> inPreorder = new ArrayList<>();
    List<Integer> parents = new ArrayList<>();
    int[] idOf = new int[checked.size()];
    Set<Integer> planted = new HashSet<>();
    Deque<Integer> next = new ArrayDeque<>();
    for (int i = roots.size() - 1; i >= 0; i--) {
      next.push(roots.get(i));
    }
    while (!next.isEmpty()) {
      int entry = next.pop();
      planted.add(entry);
      idOf[entry] = inPreorder.size();
      inPreorder.add(checked.get(entry));
      parents.add(parentOf[entry] < 0 ? -1 : idOf[parentOf[entry]]);
      List<Integer> below = children.get(entry);
      for (int i = below.size() - 1; i >= 0; i--) {
        next.push(below.get(i));
      }
    }
    for (int i = 0; i < parentOf.length; i++) {
      if (!planted.contains(i)) {
        findings.error(checked.get(i).position(), Says.that("parent-cycle", checked.get(i).code()));
      }
    }
    cutTooDeep(inPreorder, parents, findings);
    return new Planted<>(
        inPreorder,
        parents.stream().mapToInt(Integer::intValue).toArray(),
        // Codes are nearly always given so that those below come right after: the numbers stay.
        inPreorder.equals(checked) ? names : new Names(inPreorder));
  }

  /** Below the deepest level begins another tree, so that no path grows without end. */
  private static void cutTooDeep(
      List<? extends Listed> nodes, List<Integer> parents, Findings findings) {
    int[] depth = new int[nodes.size()];
    for (int id = 0; id < depth.length; id++) {
      depth[id] = parents.get(id) < 0 ? 1 : depth[parents.get(id)] + 1;
      if (depth[id] == Tree.MOST_LEVELS + 1) {
        findings.error(
            nodes.get(id).position(),
            Says.that("too-deep", nodes.get(id).code(), Tree.MOST_LEVELS));
        parents.set(id, -1);
        depth[id] = 1;
      }
    }
  }

  static Tree<Matter> plantMatters(List<Matter> matters, Findings findings) {
    Planted<Matter> planted = inPreorder(matters, findings);
    List<Matter> withKinds = new ArrayList<>();
    MatterKind[] kinds = new MatterKind[planted.nodes().size()];
    for (int id = 0; id < kinds.length; id++) {
      MatterKind own = planted.nodes().get(id).kind();
      int parent = planted.parents()[id];
      kinds[id] = own != null ? own : parent < 0 ? MatterKind.INCIDENT : kinds[parent];
      withKinds.add(planted.nodes().get(id).withKind(kinds[id]));
    }
    return new Tree<>(withKinds, planted.parents(), planted.names(), false, findings);
  }
}
