package paidan.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;

/**
 * Whom orders can be dispatched to (承办单位), by code, name or alias, by place and by function.
 * Immutable.
 */
public final class Organizers {

  private final List<Organizer> organizers;
  private final Tree<Area> areas;
  private final Names names;
  private final Successors successors;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Who is at a level of an area, and with which function. */
  private final Map<Post, List<Organizer>> posts = new HashMap<>();

  /** Functions in their normal form, by how they are usually written. */
  private final Map<String, String> functionKeys = new HashMap<>();

  private final Map<String, OrganizerResolution> usual = new HashMap<>();

  /**
   * A place in the administration.
   *
   * @param area number of the area, -1 for the city as a whole
   * @param level level of the organizer
   * @param function function in its normal form, empty for the office or government of the place
   */
  private record Post(int area, OrganizerLevel level, String function) {

    /** Asked for several times an order. */
    @Override
    public int hashCode() {
      return 31 * (31 * area + level.ordinal()) + function.hashCode();
    }
  }

  private Organizers(List<Organizer> organizers, Tree<Area> areas, Findings findings) {
    this.organizers = List.copyOf(organizers);
    this.areas = areas;
    this.names = new Names(organizers);
    this.successors = Successors.of(organizers, names, findings);
    for (int i = 0; i < organizers.size(); i++) {
      numbers.put(organizers.get(i).code(), i);
    }
    organizers.forEach(organizer -> place(organizer, findings));
    organizers.forEach(organizer -> checkParent(organizer, findings));
    checkPosts(findings);
    for (Organizer organizer : organizers) {
      learn(organizer.code());
      learn(organizer.name());
      organizer.aliases().forEach(this::learn);
    }
  }

  /**
   * The organizers of a rulebook.
   *
   * @param entries in any order
   * @param areas where they are
   * @param findings is told of double codes, unknown areas and parents, functions that two
   *     organizers of one place share, and the like
   * @return the organizers
   */
  public static Organizers of(List<Organizer> entries, Tree<Area> areas, Findings findings) {
    List<Organizer> checked = new ArrayList<>(Names.checked(entries, findings));
    checked.sort(Comparator.comparing(Organizer::code));
    return new Organizers(checked, areas, findings);
  }

  private void learn(String spelling) {
    usual.computeIfAbsent(spelling, this::find);
  }

  private void checkParent(Organizer organizer, Findings findings) {
    String parent = organizer.parent();
    if (parent != null) {
      References.PARENT.one(organizer, parent, organizers, names, findings);
    }
  }

  private void place(Organizer organizer, Findings findings) {
    String code = organizer.area();
    int area = -1;
    if (code != null) {
      area = areas.idOfCode(code);
      if (area < 0) {
        List<String> near = areas.suggestions(code);
        findings.error(
            organizer.position(),
            near.isEmpty()
                ? Says.that("unknown-organizer-area", code)
                : Says.that("unknown-organizer-area-near", code, Says.list(near)));
        return;
      }
    }
    OrganizerLevel level = organizer.level();
    if (level == null) {
      return;
    }
    if (isOfficeOfPlace(organizer)) {
      add(new Post(area, level, ""), organizer);
    }
    int functionArea = level == OrganizerLevel.MUNICIPAL ? -1 : area;
    for (String function : organizer.functions()) {
      String key = Names.key(function);
      functionKeys.put(function, key);
      add(new Post(functionArea, level, key), organizer);
    }
  }

  private String functionKey(String function) {
    String key = functionKeys.get(function);
    return key != null ? key : Names.key(function);
  }

  private static boolean isOfficeOfPlace(Organizer organizer) {
    return switch (organizer.kind()) {
      case GOVERNMENT, SUBDISTRICT, TOWN, COMMUNITY -> true;
      default -> false;
    };
  }

  private void add(Post post, Organizer organizer) {
    posts.computeIfAbsent(post, p -> new ArrayList<>(1)).add(organizer);
  }

  private void checkPosts(Findings findings) {
    posts.forEach(
        (post, holders) -> {
          for (int i = 1; i < holders.size(); i++) {
            for (int j = 0; j < i && Says.heard(findings); j++) {
              if (holders.get(i).validity().overlaps(holders.get(j).validity())) {
                findings.error(
                    holders.get(i).position(),
                    Says.that(
                        "post-twice",
                        post.function().isEmpty() ? "-" : post.function(),
                        holders.get(j).code() + " " + holders.get(j).name(),
                        holders.get(i).code() + " " + holders.get(i).name()));
              }
            }
          }
        });
  }

  /**
   * All organizers.
   *
   * @return in the order of their codes
   */
  public List<Organizer> all() {
    return organizers;
  }

  /**
   * What a spelling stands for.
   *
   * @param text code, name or alias
   * @return one, several or none
   */
  public OrganizerResolution resolve(String text) {
    OrganizerResolution known = usual.get(text);
    return known != null ? known : find(text);
  }

  /**
   * An organizer for a message.
   *
   * @param text code, name or alias
   * @return its name and code; the text itself when it stands for none, or for several
   */
  public String told(String text) {
    return resolve(text) instanceof OrganizerResolution.Found found
        ? found.organizer().told()
        : text;
  }

  private OrganizerResolution find(String text) {
    int[] meant = successors.newest(names.meant(text));
    return switch (meant.length) {
      case 0 -> new OrganizerResolution.Unknown();
      case 1 -> new OrganizerResolution.Found(organizers.get(meant[0]));
      default -> {
        List<Organizer> all = new ArrayList<>();
        for (int number : meant) {
          all.add(organizers.get(number));
        }
        yield new OrganizerResolution.Ambiguous(all);
      }
    };
  }

  /**
   * What someone who wrote an unknown spelling may have meant.
   *
   * @param text the spelling
   * @return up to three, each with its code
   */
  public List<String> suggestions(String text) {
    Nearest nearest = new Nearest(Names.key(text));
    for (Organizer organizer : organizers) {
      Names.offer(nearest, organizer, organizer.told());
    }
    return nearest.best();
  }

  /**
   * Who is responsible in the place of an organizer.
   *
   * @param organizer one of these
   * @param day the day
   * @return itself while it is in force, else its successor; null when it ended without one, or has
   *     not begun
   */
  public @Nullable Organizer current(Organizer organizer, LocalDate day) {
    if (organizer.successor() == null) {
      return organizer.validity().holds(day) ? organizer : null;
    }
    Integer number = numbers.get(organizer.code());
    if (number == null) {
      return null;
    }
    Organizer current = organizers.get(successors.current(number, organizers, day));
    return current.validity().holds(day) ? current : null;
  }

  /**
   * The last of those who succeed an organizer, one after the other.
   *
   * @param organizer one of these
   * @return itself when nobody succeeds it
   */
  public Organizer last(Organizer organizer) {
    if (organizer.successor() == null) {
      return organizer;
    }
    Integer number = numbers.get(organizer.code());
    return number == null
        ? organizer
        : organizers.get(successors.current(number, organizers, LocalDate.MAX));
  }

  /**
   * Whether any organizer has a function.
   *
   * @param function the function
   * @return false for one that no Functions cell names
   */
  public boolean hasFunction(String function) {
    String key = Names.key(function);
    return posts.keySet().stream().anyMatch(post -> post.function().equals(key));
  }

  /**
   * All functions that organizers have.
   *
   * @return in their normal form, sorted
   */
  public List<String> functions() {
    return posts.keySet().stream()
        .map(Post::function)
        .filter(function -> !function.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private @Nullable Organizer holder(Post post, LocalDate day) {
    List<Organizer> holders = posts.get(post);
    if (holders != null) {
      for (Organizer holder : holders) {
        if (holder.validity().holds(day)) {
          return holder;
        }
      }
    }
    return null;
  }

  /**
   * The office or government of an area itself.
   *
   * @param area number of the area
   * @param level level of the organizer
   * @param day the day
   * @return null when there is none
   */
  public @Nullable Organizer ofArea(int area, OrganizerLevel level, LocalDate day) {
    return holder(new Post(area, level, ""), day);
  }

  /**
   * The subdistrict office, town government or area office of a place.
   *
   * @param area number of the area
   * @param day the day
   * @return that of the nearest area, this one included; null when there is none
   */
  public @Nullable Organizer subdistrict(int area, LocalDate day) {
    return nearest(area, OrganizerLevel.SUBDISTRICT, "", day);
  }

  /**
   * S12: the district government of a place.
   *
   * @param area number of the area
   * @param day the day
   * @return that of the nearest area that has one, this one included; null when there is none
   */
  public @Nullable Organizer district(int area, LocalDate day) {
    return nearest(area, OrganizerLevel.DISTRICT, "", day);
  }

  /**
   * The district's organizer with a function.
   *
   * @param area number of an area in the district
   * @param function the function
   * @param day the day
   * @return null when the district has none
   */
  public @Nullable Organizer ofDistrictFunction(int area, String function, LocalDate day) {
    String key = functionKey(function);
    for (int node = area; node >= 0; node = areas.parent(node)) {
      Organizer holder = holder(new Post(node, OrganizerLevel.DISTRICT, key), day);
      if (holder != null) {
        return holder;
      }
      if (holder(new Post(node, OrganizerLevel.DISTRICT, ""), day) != null) {
        // The district is this one: a wider area's department is not its own.
        return null;
      }
    }
    return null;
  }

  /**
   * The city's organizer with a function.
   *
   * @param function the function
   * @param day the day
   * @return null when the city has none
   */
  public @Nullable Organizer ofMunicipalFunction(String function, LocalDate day) {
    return holder(new Post(-1, OrganizerLevel.MUNICIPAL, functionKey(function)), day);
  }

  private @Nullable Organizer nearest(
      int area, OrganizerLevel level, String function, LocalDate day) {
    for (int node = area; node >= 0; node = areas.parent(node)) {
      Organizer holder = holder(new Post(node, level, function), day);
      if (holder != null) {
        return holder;
      }
    }
    return null;
  }
}
