package paidan.export;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import paidan.directory.Attribute;
import paidan.directory.MatterKind;
import paidan.directory.Tree;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.AttributeCondition;
import paidan.rulebook.Facts;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.TreePlace;
import paidan.sheet.Spelling;

/**
 * The fact that exported rules match, a class of plain fields: what it is called, which fields it
 * has, and what an order puts into them.
 */
public final class StockFact {

  /** Its name in the exported package. */
  public static final String NAME = "ListedOrder";

  private static final Set<String> TAKEN =
      Set.of(
          "requestType",
          "matter",
          "matters",
          "assetMatter",
          "area",
          "areas",
          "text",
          "day",
          "row",
          "lead");

  private final Rulebook rulebook;
  private final boolean hasAssets;
  private final List<String> attributeFields = new ArrayList<>();

  /** The attributes of whose numbers a row asks. */
  private final BitSet numbered = new BitSet();

  /**
   * The fact of a rulebook.
   *
   * @param rulebook whose list is exported
   */
  public StockFact(Rulebook rulebook) {
    this.rulebook = rulebook;
    boolean assets = false;
    for (int node = 0; node < rulebook.matters().size(); node++) {
      assets |= rulebook.matters().node(node).kind() == MatterKind.ASSET;
    }
    this.hasAssets = assets;
    Set<String> names = new HashSet<>(TAKEN);
    for (int i = 0; i < rulebook.attributeCount(); i++) {
      attributeFields.add(field(rulebook.attribute(i).name(), names));
    }
    for (ListRow row : rulebook.rows()) {
      for (AttributeCondition cell : row.conditions().attributes()) {
        if (!cell.ranges().isEmpty()) {
          numbered.set(cell.attribute());
        }
      }
    }
  }

  private static String field(String attribute, Set<String> names) {
    StringBuilder plain = new StringBuilder();
    boolean upper = false;
    for (char c : Normalizer.normalize(attribute, Normalizer.Form.NFKC).toCharArray()) {
      boolean part =
          plain.length() == 0 ? Character.isLetter(c) : Character.isLetterOrDigit(c) || c == '_';
      if (part) {
        char here = plain.length() == 0 ? Character.toLowerCase(c) : c;
        plain.append(upper ? Character.toUpperCase(here) : here);
      }
      upper = !part && plain.length() > 0;
    }
    String name = plain.length() == 0 ? "attribute" : plain.toString();
    String unique = SourceVersion.isKeyword(name) ? name + "_" : name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + i;
    }
    return unique;
  }

  /** Whether a matter can be an asset, for which the rank of matter and area is the other way. */
  boolean hasAssets() {
    return hasAssets;
  }

  /** The field with the value of an attribute, null when the order does not give it. */
  String field(int attribute) {
    return attributeFields.get(attribute);
  }

  /** The field with its number, or its day since 1970. */
  String numberField(int attribute) {
    return attributeFields.get(attribute) + "Number";
  }

  /** Its declaration in DRL, with what each field means. */
  String declaration() {
    StringBuilder text = new StringBuilder(1000);
    text.append("declare ").append(NAME).append('\n');
    field(
        text, "requestType", "String", "consultation, help, complaint, report, suggestion, other");
    field(text, "matter", "String", "code of the matter");
    field(text, "matters", "java.util.Collection", "its code and those of all matters above it");
    if (hasAssets) {
      field(text, "assetMatter", "boolean", "whether the matter is of the kind asset");
    }
    field(text, "area", "String", "code of the area");
    field(text, "areas", "java.util.Collection", "its code and those of all areas above it");
    field(text, "text", "String", "title and text: NFKC, lower case, without blanks; never null");
    field(text, "day", "String", "day of receipt, such as 2026-01-31");
    for (int i = 0; i < attributeFields.size(); i++) {
      Attribute attribute = rulebook.attribute(i);
      String name = attribute.name().replaceAll("\\s+", " ");
      field(text, field(i), "String", "attribute " + name + "; null when it is not given");
      if (numbered.get(i)) {
        field(text, numberField(i), "Double", "its number, or its day counted from 1970-01-01");
      }
    }
    field(text, "row", "String", "null before; the row that took the order");
    field(text, "lead", "String", "what the Lead cell of that row says");
    return text.append("end\n").toString();
  }

  private static void field(StringBuilder text, String name, String type, String meaning) {
    text.append("    ").append(name).append(" : ").append(type).append(" // ").append(meaning);
    text.append('\n');
  }

  /**
   * What an order puts into the fields. Facts that the order does not tell are null: stock rules
   * know no "unknown", so only what they say of an order that tells all can be compared.
   *
   * @param order the order
   * @return by field; {@code row} and {@code lead} are left out
   */
  public Map<String, @Nullable Object> values(WorkOrder order) {
    Facts facts = rulebook.read(order).facts();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    RequestType type = facts.requestType();
    values.put("requestType", type == null ? null : type.word());
    put(values, "matter", "matters", rulebook.matters(), facts.matter());
    if (hasAssets) {
      int node = facts.matter().node();
      values.put(
          "assetMatter", node >= 0 && rulebook.matters().node(node).kind() == MatterKind.ASSET);
    }
    put(values, "area", "areas", rulebook.areas(), facts.area());
    values.put("text", folded(order.title()) + "\n" + folded(order.text()));
    LocalDate day = order.moment().atZoneSameInstant(rulebook.zone()).toLocalDate();
    values.put("day", day.toString());
    for (int i = 0; i < attributeFields.size(); i++) {
      Attribute attribute = rulebook.attribute(i);
      String given = given(order, attribute);
      String canonical = given == null ? null : attribute.canonical(given);
      values.put(field(i), canonical == null ? given : canonical);
      if (numbered.get(i)) {
        double number = given == null ? Double.NaN : attribute.number(given);
        values.put(numberField(i), Double.isNaN(number) ? null : number);
      }
    }
    return values;
  }

  private @Nullable String given(WorkOrder order, Attribute wanted) {
    for (Map.Entry<String, String> given : order.attributes().entrySet()) {
      if (wanted.equals(rulebook.vocabulary().attribute(given.getKey()))) {
        return given.getValue();
      }
    }
    return null;
  }

  private static void put(
      Map<String, @Nullable Object> values, String one, String all, Tree<?> tree, TreePlace place) {
    int node = place.node();
    values.put(one, node < 0 ? null : tree.code(node));
    List<String> codes = new ArrayList<>();
    for (int at : node < 0 ? new int[0] : tree.line(node)) {
      codes.add(tree.code(at));
    }
    if (codes.isEmpty() && tree.size() > 0 && tree.isSoleRoot(0)) {
      codes.add(tree.code(0));
    }
    values.put(all, codes);
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : Spelling.fold(text);
  }
}
