package paidan.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paidan.diagnostic.Findings;

/**
 * Areas or matters, each below its parent. Immutable.
 *
 * <p>Nodes are numbered in preorder, children in the order of their codes, so that a node and all
 * below it are the numbers from {@code id} to {@code end(id) - 1}. There may be several roots.
 *
 * <p>A spelling is {@linkplain #resolve resolved} as the first of these that it is:
 *
 * <ol>
 *   <li>a code;
 *   <li>a full path, such as {@code 城市管理 > 供水 > 停水};
 *   <li>a name, in whatever place it stands;
 *   <li>an alias;
 *   <li>a path that leaves out levels ({@code 供水 > 停水}, {@code 城市管理 > 停水}), or writes an alias or a
 *       code for a part;
 *   <li>for areas, names that run together: {@code 东城区东华门街道}, {@code 朝阳八里庄街道};
 *   <li>for areas, one of these after a code of statistics has lost noughts that stand for nothing
 *       below it ({@code 110105013000}), or a name that of an office ({@code 东城区东华门街道办事处}).
 * </ol>
 *
 * <p>Several of one kind are ambiguous, except that of nodes of which one succeeds the other the
 * newest is meant. Spellings are compared after NFKC, caseless, blanks trimmed and runs of them
 * made one; invisible characters do not count.
 *
 * @param <T> {@link Area} or {@link Matter}
 */
public final class Tree<T extends Listed> {

  /** The most levels a tree may have: more is a mistake, and bounds the work of every look-up. */
  public static final int MOST_LEVELS = 32;

  /** Of each node its parent, its end and its depth, side by side: they are asked for together. */
  private static final int STRIDE = 4;

  private static final int END = 1;
  private static final int DEPTH = 2;

  /** More than the subdistricts and towns of the largest city, each in several spellings. */
  private static final int MOST_UNDERSTOOD = 1 << 13;

  private final List<T> nodes;
  private final int[] shape;

  /** Beside the nodes: where an order names one of many, each object lies elsewhere. */
  private final String[] codes;

  private final String[] paths;
  private final Names names;
  private final Successors successors;
  private final Paths finder;

  /**
   * Codes, names, aliases and paths of one node as they are usually written: no work on the way of
   * an order.
   */
  private final Spellings usual;

  /** Those of several nodes. */
  private final Map<String, Resolution> shared = new HashMap<>();

  /** Other spellings of nodes that orders have had: those of a city come again every day. */
  private final Map<String, Resolution> understood = new ConcurrentHashMap<>();

  Tree(List<T> inPreorder, int[] parents, Names names, boolean areas, Findings findings) {
    this.nodes = List.copyOf(inPreorder);
    this.shape = new int[STRIDE * parents.length];
    this.codes = new String[parents.length];
    this.paths = new String[parents.length];
    for (int id = 0; id < parents.length; id++) {
      boolean root = parents[id] < 0;
      shape[STRIDE * id] = parents[id];
      shape[STRIDE * id + DEPTH] = root ? 1 : depth(parents[id]) + 1;
      String name = nodes.get(id).name();
      codes[id] = nodes.get(id).code();
      paths[id] = root ? name : paths[parents[id]] + Spelling.ARROW + name;
      shape[STRIDE * id + END] = id + 1;
    }
    for (int id = parents.length - 1; id >= 0; id--) {
      if (parents[id] >= 0) {
        int end = STRIDE * parents[id] + END;
        shape[end] = Math.max(shape[end], end(id));
      }
    }
    this.names = names;
    this.successors = Successors.of(nodes, names, findings);
    this.finder = new Paths(parents, paths, names, successors, areas);
    this.usual = new Spellings(2 * parents.length);
    learnUsual();
  }

  private void learnUsual() {
    for (int id = 0; id < size(); id++) {
      usual.addIfNone(codes[id], id);
    }
    for (int id = 0; id < size(); id++) {
      learn(nodes.get(id).name());
      if (parent(id) >= 0) {
        learn(paths[id]);
      }
      nodes.get(id).aliases().forEach(this::learn);
    }
  }

  private void learn(String spelling) {
    if (usual.one(spelling) >= 0 || shared.containsKey(spelling)) {
      return;
    }
    Resolution resolution = finder.resolve(spelling);
    if (resolution instanceof Resolution.Found found) {
      usual.addIfNone(spelling, found.id());
    } else {
      shared.put(spelling, resolution);
    }
  }

  /**
   * The areas of a city.
   *
   * @param areas in any order
   * @param findings is told of blank and double codes, unknown parents, cycles and the like; what
   *     is wrong is left out, so that the rest can be checked too
   * @return the tree
   */
  public static Tree<Area> ofAreas(List<Area> areas, Findings findings) {
    return Planting.plant(areas, findings, true);
  }

  /**
   * The catalogue of matters. A matter without a kind has that of its parent, at the top {@link
   * MatterKind#INCIDENT}.
   *
   * @param matters in any order
   * @param findings is told of blank and double codes, unknown parents, cycles and the like; what
   *     is wrong is left out, so that the rest can be checked too
   * @return the tree
   */
  public static Tree<Matter> ofMatters(List<Matter> matters, Findings findings) {
    return Planting.plantMatters(matters, findings);
  }

  /**
   * How many nodes there are.
   *
   * @return the number
   */
  public int size() {
    return nodes.size();
  }

  /**
   * A node.
   *
   * @param id its number
   * @return the area or matter
   */
  public T node(int id) {
    return nodes.get(id);
  }

  /**
   * The code of a node.
   *
   * @param id its number
   * @return the code
   */
  public String code(int id) {
    return codes[id];
  }

  /**
   * The names from the top down to a node.
   *
   * @param id its number
   * @return such as {@code 城市管理 > 供水 > 停水}
   */
  public String path(int id) {
    return paths[id];
  }

  /**
   * The node above.
   *
   * @param id number of a node
   * @return its parent's number, -1 for a root
   */
  public int parent(int id) {
    return shape[STRIDE * id];
  }

  /**
   * How deep a node stands.
   *
   * @param id its number
   * @return 1 for a root
   */
  public int depth(int id) {
    return shape[STRIDE * id + DEPTH];
  }

  /**
   * Where the subtree of a node ends.
   *
   * @param id its number
   * @return the number after the last node below it
   */
  public int end(int id) {
    return shape[STRIDE * id + END];
  }

  /**
   * Whether a node is this one or stands below it.
   *
   * @param above number of the upper node
   * @param id number of the node asked about
   * @return true as well for the node itself
   */
  public boolean contains(int above, int id) {
    return above <= id && id < end(above);
  }

  /**
   * Whether everything stands below this node.
   *
   * @param id its number
   * @return false when there are several roots
   */
  public boolean isSoleRoot(int id) {
    return id == 0 && end(0) == size();
  }

  /**
   * A node and all above it.
   *
   * @param id its number
   * @return numbers from the root down, hence ascending
   */
  public int[] line(int id) {
    int[] line = new int[depth(id)];
    for (int node = id, i = line.length - 1; i >= 0; i--) {
      line[i] = node;
      node = parent(node);
    }
    return line;
  }

  /**
   * The node with a code.
   *
   * @param code the code
   * @return its number, -1 when there is none
   */
  public int idOfCode(String code) {
    int usually = usual.one(code);
    return usually >= 0 && code(usually).equals(code) ? usually : names.code(Names.key(code));
  }

  /**
   * What a spelling stands for.
   *
   * @param text code, path, name, alias, or names that run together
   * @return one node, several, or none with the nearest known node above
   */
  public Resolution resolve(String text) {
    int id = usual.one(text);
    if (id >= 0) {
      return new Resolution.Found(id);
    }
    Resolution known = shared.isEmpty() ? null : shared.get(text);
    if (known == null) {
      known = understood.get(text);
    }
    return known != null ? known : find(text);
  }

  /** Only what is made of names is remembered: it says nothing of who wrote it. */
  private Resolution find(String text) {
    Resolution found = finder.resolve(text);
    if (found instanceof Resolution.Found && understood.size() < MOST_UNDERSTOOD) {
      understood.put(text, found);
    }
    return found;
  }

  /**
   * What someone who wrote an unknown spelling may have meant.
   *
   * @param text the spelling
   * @return up to three, each with its code; empty when nothing is near
   */
  public List<String> suggestions(String text) {
    Nearest nearest = new Nearest(Names.key(text));
    for (int id = 0; id < size(); id++) {
      String shown = paths[id] + " (" + code(id) + ")";
      Names.offer(nearest, nodes.get(id), shown);
      if (parent(id) >= 0) {
        nearest.offer(Names.key(paths[id]), shown);
        nearest.offer(Names.key(nodes.get(parent(id)).name() + nodes.get(id).name()), shown);
      }
    }
    return nearest.best();
  }

  /**
   * What has taken the place of a node that has ended.
   *
   * @param id its number
   * @param day the day
   * @return the number of what is in force, the node itself when nothing succeeded it
   */
  public int current(int id, LocalDate day) {
    return successors.current(id, nodes, day);
  }
}
