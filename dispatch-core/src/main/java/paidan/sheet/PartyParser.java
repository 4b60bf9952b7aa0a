package paidan.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Nearest;
import paidan.sheet.Party.Organizer;
import paidan.sheet.Party.Role;

/** Reads the cells that name organizers and roles. */
final class PartyParser {

  private static final Pattern JOINT_REVIEW =
      Pattern.compile("(?i)(?:joint\\s*review|会商)\\s*\\[(.*)\\]", Pattern.DOTALL);
  private static final Pattern JOINT_REVIEW_BEGINS =
      Pattern.compile("(?i)(?:joint\\s*review|会商)\\s*[\\[(]");
  private static final Pattern ELSE = Pattern.compile("(?i)(?<=^|\\s)else(?=\\s|$)|否则");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?i)(role:\\s*district|属地区(?:级)?|role:\\s*municipal|市级)\\s*\\[(.*)\\]", Pattern.DOTALL);

  /** Those to suggest, the usual ones first. */
  private static final List<String> ROLES =
      List.of(
          "属地街道", "属地区政府", "属地社区", "属地乡镇", "role:subdistrict", "role:district", "role:community");

  private static final Map<String, RoleKind> OFFICES =
      Map.ofEntries(
          Map.entry("role:subdistrict", RoleKind.SUBDISTRICT),
          Map.entry("role:town", RoleKind.SUBDISTRICT),
          Map.entry("属地街道", RoleKind.SUBDISTRICT),
          Map.entry("属地乡镇", RoleKind.SUBDISTRICT),
          Map.entry("属地街乡", RoleKind.SUBDISTRICT),
          Map.entry("属地街镇", RoleKind.SUBDISTRICT),
          Map.entry("属地街道办事处", RoleKind.SUBDISTRICT),
          Map.entry("属地乡镇政府", RoleKind.SUBDISTRICT),
          Map.entry("role:district", RoleKind.DISTRICT),
          Map.entry("属地区", RoleKind.DISTRICT),
          Map.entry("属地区政府", RoleKind.DISTRICT),
          Map.entry("属地区人民政府", RoleKind.DISTRICT),
          Map.entry("role:community", RoleKind.COMMUNITY),
          Map.entry("属地社区", RoleKind.COMMUNITY));

  private final Predicate<String> known;

  PartyParser(Predicate<String> known) {
    this.known = known;
  }

  LeadExpression lead(String cell) {
    String text = normalize(cell);
    if (text.isEmpty()) {
      throw CellSyntaxException.of("lead-is-blank");
    }
    Matcher review = JOINT_REVIEW.matcher(text);
    if (review.matches()) {
      return review(review.group(1), text);
    }
    Matcher reviewAmong = JOINT_REVIEW_BEGINS.matcher(text);
    if (reviewAmong.find() && isOutsideQuotes(text, reviewAmong.start()) && !known.test(text)) {
      throw CellSyntaxException.of("review-is-not-whole", text);
    }
    if (!known.test(text) && CellText.split(text, ";\n").size() > 1) {
      throw CellSyntaxException.of("two-leads", text);
    }
    List<Party> alternatives = new ArrayList<>();
    for (String part : alternatives(text)) {
      if (part.isEmpty()) {
        throw CellSyntaxException.of("else-without-lead", text);
      }
      alternatives.add(party(part, "two-leads"));
    }
    return new LeadExpression.FirstOf(alternatives.stream().distinct().toList());
  }

  private LeadExpression review(String inner, String text) {
    List<Party> parties = parties(inner);
    if (parties.size() < 2) {
      throw CellSyntaxException.of("review-of-one", text);
    }
    return new LeadExpression.JointReview(parties);
  }

  PartyList list(String cell) {
    return new PartyList(parties(normalize(cell)));
  }

  private List<Party> parties(String text) {
    Set<Party> parties = new LinkedHashSet<>();
    for (String part : CellText.split(text, ";\n")) {
      parties.add(party(part, "list-separator"));
    }
    return List.copyOf(parties);
  }

  /** Quoted names may hold the word. */
  private List<String> alternatives(String text) {
    if (known.test(text) || CellText.isQuoted(text)) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    Matcher word = ELSE.matcher(text);
    int start = 0;
    while (word.find()) {
      if (isOutsideQuotes(text, word.start())) {
        parts.add(text.substring(start, word.start()).strip());
        start = word.end();
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  private static boolean isOutsideQuotes(String text, int index) {
    try {
      CellText.split(text.substring(0, index), "");
      return true;
    } catch (CellSyntaxException e) {
      return false;
    }
  }

  private Party party(String text, String separatorComplaint) {
    if (CellText.isQuoted(text)) {
      return new Organizer(CellText.unquote(text), true);
    }
    Role role = role(text);
    if (role != null) {
      return role;
    }
    if (known.test(text)) {
      return new Organizer(text, CellText.hasQuote(text));
    }
    if (text.startsWith("@")) {
      throw CellSyntaxException.of("at-sign-role", text);
    }
    if (Spelling.fold(text).startsWith("role:") || text.startsWith("属地")) {
      throw CellSyntaxException.of("unknown-role", text, Nearest.of(text, ROLES).orElse("属地街道"));
    }
    if (CellText.hasQuote(text)) {
      throw CellSyntaxException.of("stray-quote", text);
    }
    if (text.indexOf('、') >= 0) {
      throw CellSyntaxException.of(separatorComplaint, text);
    }
    if (!CellText.isBalanced(text)) {
      throw CellSyntaxException.of("bracket-not-closed", text);
    }
    return new Organizer(text, false);
  }

  private static @Nullable Role role(String text) {
    RoleKind office = OFFICES.get(Spelling.fold(text));
    if (office != null) {
      return new Role(office, null);
    }
    Matcher function = FUNCTION.matcher(text);
    if (!function.matches()) {
      return null;
    }
    String name = function.group(2).strip();
    if (name.isEmpty() || !CellText.isBalanced(name)) {
      throw CellSyntaxException.of("role-without-function", text);
    }
    String level = Spelling.fold(function.group(1));
    boolean municipal = level.equals("市级") || level.equals("role:municipal");
    return new Role(municipal ? RoleKind.MUNICIPAL_FUNCTION : RoleKind.DISTRICT_FUNCTION, name);
  }

  private static String normalize(String cell) {
    return CellText.normalize(cell).replace('【', '[').replace('】', ']');
  }
}
