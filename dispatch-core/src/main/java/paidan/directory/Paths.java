package paidan.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the nodes that a spelling may stand for, in the order that {@link Tree} tells. */
final class Paths {

  /** What is longer is no name; it also bounds the work. */
  private static final int MOST_LETTERS = 300;

  private final int[] parents;
  private final Spellings fullPaths;
  private final Names names;
  private final Successors successors;
  private final boolean areas;

  Paths(int[] parents, String[] paths, Names names, Successors successors, boolean areas) {
    this.parents = parents;
    this.names = names;
    this.successors = successors;
    this.areas = areas;
    this.fullPaths = new Spellings(parents.length);
    for (int id = 0; id < parents.length; id++) {
      // Of two of one path the first is meant; the sheet was told so.
      fullPaths.addIfNone(Names.key(paths[id]), id);
    }
  }

  Resolution resolve(String text) {
    if (text.length() > MOST_LETTERS * Tree.MOST_LEVELS) {
      return new Resolution.Unknown(-1);
    }
    String key = Names.key(text);
    Resolution written = ofKey(key);
    if (areas && written instanceof Resolution.Unknown) {
      for (String other : AreaSpelling.others(key)) {
        Resolution meant = ofKey(other);
        if (!(meant instanceof Resolution.Unknown)) {
          return meant;
        }
      }
    }
    return written;
  }

  private Resolution ofKey(String key) {
    int code = names.code(key);
    if (code >= 0) {
      return new Resolution.Found(code);
    }
    int full = fullPaths.one(key);
    if (full >= 0) {
      return new Resolution.Found(full);
    }
    int[] named = names.named(key);
    if (named.length > 0) {
      return successors.resolution(named);
    }
    int[] called = names.called(key);
    if (called.length > 0) {
      return successors.resolution(called);
    }
    if (key.indexOf('>') >= 0) {
      return ofParts(Spelling.parts(key));
    }
    return areas && key.length() <= MOST_LETTERS ? ofRun(key) : new Resolution.Unknown(-1);
  }

  private Resolution ofParts(List<String> parts) {
    if (parts.size() > Tree.MOST_LEVELS) {
      return new Resolution.Unknown(-1);
    }
    Hits hits = null;
    for (String part : parts) {
      Hits here = names.hits(part);
      Hits next = here == null || hits == null ? here : here.below(hits, parents);
      if (next == null || next.isEmpty()) {
        return nearest(hits);
      }
      hits = next;
    }
    return hits == null ? new Resolution.Unknown(-1) : successors.resolution(hits.best());
  }

  /** The last node that was understood, when it is just one. */
  private Resolution nearest(@Nullable Hits understood) {
    if (understood == null) {
      return new Resolution.Unknown(-1);
    }
    int[] ids = successors.newest(understood.best());
    return ids.length == 1 ? new Resolution.Unknown(ids[0]) : new Resolution.Unknown(-1);
  }

  /** Names that run together: 东城区东华门街道. */
  private Resolution ofRun(String key) {
    @Nullable Hits[] upTo = new @Nullable Hits[key.length() + 1];
    int reached = 0;
    for (int from = 0; from < key.length(); from++) {
      Hits above = upTo[from];
      if (from > 0 && above == null) {
        continue;
      }
      int longest = Math.min(key.length(), from + names.longest());
      for (int to = from + 1; to <= longest; to++) {
        Hits here = names.spoken(key.substring(from, to).strip());
        Hits both = here == null || above == null ? here : here.below(above, parents);
        if (both != null && !both.isEmpty()) {
          Hits before = upTo[to];
          upTo[to] = before == null ? both : before.or(both);
          reached = Math.max(reached, to);
        }
      }
    }
    Hits all = upTo[key.length()];
    return all != null ? successors.resolution(all.best()) : nearest(upTo[reached]);
  }
}
