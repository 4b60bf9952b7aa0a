package paidan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Made-up lines of a file of orders in which any field may be absent, empty, huge, or of the wrong
 * type, and some lines are no JSON at all. The same seed gives the same lines.
 *
 * <p>Needs nothing but a JDK, so that a million can be decided by hand from the top folder:
 *
 * <pre>
 * java dispatch-rules/src/test/java/paidan/cli/MangledOrders.java 1000000 &gt; mangled.jsonl
 * java -Xmx256m -jar dispatch-rules/target/paidan.jar run --rulebook beijing \
 *     --out decisions.jsonl --rejects rejects.txt mangled.jsonl
 * </pre>
 */
final class MangledOrders {

  private static final int HUGE = 5_000;

  private static final List<String> MATTERS =
      List.of("城市管理 > 供水 > 停水", "020301", "停水", "物业管理 > 环境卫生 > 楼道垃圾", "没有的事项", "其他");
  private static final List<String> AREAS =
      List.of("110101001", "东城区东华门街道", "八里庄街道", "朝阳区", "北京市", "火星");
  private static final List<String> TIMES =
      List.of("2026-11-23T09:15:00+08:00", "2026-11-25T18:00:00Z", "2024-02-29T00:00:00+08:00");
  private static final List<String> NO_TIMES =
      List.of("2026-02-30T09:15:00+08:00", "9999-12-31T23:59:59Z", "gestern");
  private static final List<String> ORGANIZERS = List.of("BJ-WATER", "北京市自来水集团", "nobody");

  private final Random random;

  /** How often a field of the present line is mangled, in a thousand. */
  private int mangled;

  MangledOrders(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Writes lines to stdout.
   *
   * @param args how many, and a seed
   * @throws IOException when nobody reads
   */
  public static void main(String[] args) throws IOException {
    int lines = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    PrintWriter out =
        new PrintWriter(
            new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
    new MangledOrders(args.length < 2 ? 1 : Long.parseLong(args[1])).write(lines, out);
    out.flush();
  }

  void write(int lines, Writer out) throws IOException {
    for (int i = 0; i < lines; i++) {
      out.write(line(i));
      out.write('\n');
    }
  }

  private String line(int number) {
    mangled = one(List.of(0, 5, 30, 200));
    String order = order(number);
    return switch (random.nextInt(60)) {
      case 0 -> order.substring(0, random.nextInt(order.length()) + 1);
      case 1 -> one(List.of("null", "[]", "42", "\"order\"", "{}", "}{", "\u0000", "not JSON"));
      case 2 -> order.replaceFirst("\\{", "{\"id\":\"twice\",");
      case 3 -> order.replaceFirst("\\{", "{\"colour\":\"green\",");
      default -> order;
    };
  }

  private String order(int number) {
    return object(
        field("id", text("order-" + number)),
        field("receivedAt", text(one(random.nextInt(50) == 0 ? NO_TIMES : TIMES))),
        maybe("dispatchedAt", text(one(TIMES))),
        maybe("channel", text("phone")),
        maybe("language", text("zh")),
        maybe("requestType", text(one(List.of("complaint", "help", "consultation", "other")))),
        maybe("urgency", text(one(List.of("danger", "utility", "ordinary", "complex")))),
        maybe("matter", text(one(MATTERS))),
        maybe("title", text("停水")),
        maybe("text", text(one(List.of("家里停水三天了", "有人落水，快救人", "\\u0000\\uD83D", "油烟扰民")))),
        maybe(
            "location",
            object(
                maybe("area", text(one(AREAS))),
                maybe("address", text("东华门大街1号")),
                maybe("longitude", "116.4"),
                maybe("latitude", one(List.of("39.9", "-1e308", "91"))))),
        maybe(
            "complainant",
            object(
                maybe("ref", text("c-1")),
                maybe("kind", text("natural-person")),
                maybe("contact", text("13800000000")),
                maybe("confidential", "true"))),
        maybe("attributes", object(maybe("道路权属", text("市管")), maybe("不认识", text("x")))),
        maybe("flags", array(text(one(List.of("state-secret", "malicious-use", "emergency-119"))))),
        maybe(
            "legalChannels",
            array(
                object(
                    field("channel", text("litigation")),
                    field("status", text(one(List.of("proper", "entered"))))))),
        maybe("newFacts", one(List.of("true", "false"))),
        maybe(
            "priorCases",
            array(
                object(
                    field("orderId", text("earlier")),
                    maybe("complainant", text("c-1")),
                    maybe("matter", text(one(MATTERS))),
                    field("status", text(one(List.of("closed", "in-progress")))),
                    maybe("organizer", text(one(ORGANIZERS))),
                    maybe("closedAt", text(one(TIMES)))))),
        maybe("relatedOrders", array(text("earlier"))),
        maybe(
            "objections",
            array(
                object(
                    field("organizer", text(one(ORGANIZERS))),
                    maybe("ground", text("职责")),
                    field("status", text(one(List.of("upheld", "rejected", "raised")))),
                    field("at", text(TIMES.get(0))),
                    maybe("assignedTo", text(one(ORGANIZERS)))))),
        maybe(
            "attachments", array(object(field("kind", text("picture")), field("ref", text("p"))))),
        maybe("ext", object(maybe("anything", array(text("at all"), "1", "null")))));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String text(String value) {
    return '"' + value + '"';
  }

  private static String array(String... items) {
    return '[' + String.join(",", items) + ']';
  }

  private static String object(String... fields) {
    return '{'
        + java.util.Arrays.stream(fields)
            .filter(field -> !field.isEmpty())
            .collect(java.util.stream.Collectors.joining(","))
        + '}';
  }

  /** A field that is absent on most orders. */
  private String maybe(String name, String value) {
    return random.nextInt(3) == 0 ? field(name, value) : "";
  }

  private String field(String name, String value) {
    if (random.nextInt(1000) >= mangled) {
      return text(name) + ':' + value;
    }
    String wrong =
        switch (random.nextInt(9)) {
          case 0 -> "";
          case 1 -> "null";
          case 2 -> "\"\"";
          case 3 -> text("长".repeat(HUGE));
          case 4 -> "[".repeat(HUGE) + "]".repeat(HUGE);
          case 5 -> one(List.of("1e999", "-0", "123456789012345678901234567890", "NaN"));
          case 6 -> one(List.of("true", "{}", "[]", "[null]", "{\"a\":{}}", "[[1],{}]"));
          case 7 -> text(" \\t\\n ");
          default -> text("无");
        };
    return wrong.isEmpty() ? "" : text(name) + ':' + wrong;
  }
}
