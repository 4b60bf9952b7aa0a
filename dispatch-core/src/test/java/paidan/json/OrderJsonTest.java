package paidan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.order.Flag;
import paidan.order.RequestType;
import paidan.order.WorkOrder;

/** Orders are read strictly, and every error names its path. */
class OrderJsonTest {

  static final String FULL =
      """
      {"id": "20261123-000017", "receivedAt": "2026-11-23T09:15:00+08:00", "dispatchedAt": null,
       "channel": "phone", "language": "zh", "requestType": "complaint", "urgency": null,
       "matter": "城市管理 > 供水 > 停水", "title": "made up", "text": "made up as well",
       "location": {"area": "110101001", "address": "somewhere", "longitude": 116.4, "latitude": 39.9},
       "complainant": {"ref": "c-8812", "kind": "natural-person", "contact": "nobody", "confidential": false},
       "attributes": {"road owner": "municipal", "hours": 12}, "flags": ["state-secret"],
       "legalChannels": [{"channel": "litigation", "status": "entered"}], "newFacts": false,
       "priorCases": [{"orderId": "p", "complainant": "c-8812", "matter": "x", "status": "closed",
                       "organizer": "o", "receivedAt": "2026-11-01T00:00:00Z",
                       "closedAt": "2026-11-02T00:00:00Z", "progress": "", "result": "done"}],
       "relatedOrders": ["q"],
       "assignments": [{"organizer": "o", "at": "2026-11-23T09:15:00+08:00", "endedAt": null, "why": "w"}],
       "objections": [{"organizer": "o", "ground": "g", "status": "upheld", "at": null, "decidedAt": null, "assignedTo": null}],
       "attachments": [{"kind": "picture", "ref": "r"}], "ext": {"anything": [1, {"of": "the host"}]}}
      """;

  private static List<Finding> findings(String json) {
    try {
      OrderJson.read(json);
      return List.of();
    } catch (OrderFormatException e) {
      return e.findings();
    }
  }

  @Test
  void the_example_of_the_format_is_read_and_written_back_equal() throws OrderFormatException {
    WorkOrder order = OrderJson.read(FULL);
    assertThat(order.requestType()).isEqualTo(RequestType.COMPLAINT);
    assertThat(order.flags()).containsExactly(Flag.STATE_SECRET);
    assertThat(order.attributes()).containsEntry("hours", "12");
    assertThat(order.ext()).containsKey("anything");
    assertThat(OrderJson.read(OrderJson.write(order))).isEqualTo(order);
    assertThat(OrderJson.write(order)).doesNotContain("\n").startsWith("{\"schema\":1,\"id\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890.12345678901234567890",
        "12345678901234567890123",
        "0.10",
        "1E+999999999",
        "-7",
        "[1.000000000000000000001]",
      })
  void numbers_of_the_host_keep_their_digits(String number) throws OrderFormatException {
    String order = "{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\",\"ext\":{\"n\":%s}}";
    assertThat(OrderJson.write(OrderJson.read(order.formatted(number))))
        .endsWith("\"ext\":{\"n\":" + number + "}}");
  }

  @ParameterizedTest
  @CsvSource({"12.50, 12.5", "1e2, 100.0", "3, 3", "0.1, 0.1", "1e999999999, Infinity"})
  void a_number_that_is_an_attribute_is_taken_as_a_spreadsheet_has_it(String number, String taken)
      throws OrderFormatException {
    String order =
        "{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\",\"attributes\":{\"n\":%s}}";
    assertThat(OrderJson.read(order.formatted(number)).attributes()).containsEntry("n", taken);
  }

  @Test
  void what_was_found_is_told_on_one_line_and_moves_no_terminal() {
    String order =
        "{\"id\":\"1\",\"receivedAt\":\"a\\nb\\u001b[2J\\u202e\",\"urgency\":\"\\t\\u2028\",\"x\\r\":1}";
    assertThat(findings(order))
        .hasSize(3)
        .allSatisfy(
            finding ->
                assertThat(finding.text(Locale.ENGLISH))
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\u2028]"))
        .extracting(finding -> finding.text(Locale.ENGLISH))
        .anyMatch(text -> text.contains("a\\nb\\u001B[2J\\u202E"));
  }

  @Test
  void blank_null_and_absent_are_the_same() throws OrderFormatException {
    String least = "{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\"%s}";
    WorkOrder order = OrderJson.read(least.formatted(""));
    for (String more :
        List.of(
            ",\"matter\":\"\"",
            ",\"matter\":null",
            ",\"flags\":null",
            ",\"flags\":[]",
            ",\"location\":null",
            ",\"requestType\":\"\"",
            ",\"schema\":1",
            ",\"attributes\":{\"a\":\"\"}")) {
      assertThat(OrderJson.read(least.formatted(more))).as(more).isEqualTo(order);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"mater\": \"x\" | $.mater | unknown-field-near | matter",
        "\"requestType\": \"angry\" | $.requestType | unknown-word | consultation",
        "\"newFacts\": \"yes\" | $.newFacts | wrong-type | true",
        "\"flags\": \"unlawful\" | $.flags | wrong-type | [",
        "\"flags\": [\"nonsense\"] | $.flags[0] | unknown-word | state-secret",
        "\"objections\": [{\"organizer\": \"o\", \"status\": \"won\"}] | $.objections[0].status | unknown-word | upheld",
        "\"objections\": [{\"status\": \"raised\"}] | $.objections[0].organizer | required | missing",
        "\"location\": {\"longitude\": \"east\"} | $.location.longitude | wrong-type | number",
        "\"dispatchedAt\": \"2026-11-23 09:15\" | $.dispatchedAt | no-time | offset",
        "\"schema\": 2 | $.schema | schema | 1",
        "\"attributes\": {\"a\": [1]} | $.attributes.a | wrong-type | text",
      })
  void an_error_names_its_path_what_was_found_and_what_was_expected(
      String field, String path, String code, String told) {
    List<Finding> findings =
        findings("{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\"," + field + "}");
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.position().path()).isEqualTo(path);
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.text(Locale.ENGLISH)).contains(told);
              assertThat(finding.text(Locale.CHINESE)).containsPattern("\\p{IsHan}");
            });
  }

  @Test
  void all_errors_are_told_at_once() {
    assertThat(findings("{\"receivedAt\": \"now\", \"urgency\": \"very\", \"x\": 1}"))
        .extracting(finding -> finding.position().path())
        .contains("$.id", "$.receivedAt", "$.urgency", "$.x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | empty",
        "[] | no-object",
        "1 | no-object",
        "{\"id\": | syntax-end",
        "{\"id\": \"1\", \"id\": \"2\"} | syntax-twice",
        "{} {} | trailing",
        "{} x | syntax-outside",
      })
  void what_is_no_json_object_is_refused(String json, String code) {
    assertThat(findings(json)).extracting(Finding::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":                      | syntax-end     | 第 1 行第 7 列       | 一张工单写成一行
          {"id":"1"                   | syntax-end     | 缺少右花括号         | 补上
          {"id":"MARKER               | syntax-quote   | 缺少右边的英文双引号 | 末尾补上
          {"id                        | syntax-quote   | 第 1 行第 5 列       | 末尾补上
          {"id":"1","id":"2"}         | syntax-twice   | 字段“id”第二次出现   | 删去其中一个
          {"id":"1","id"↵:"2"}        | syntax-twice   | 第 1 行第 15 列      | 删去其中一个
          {"a":1,"id":"1","a":}       | syntax-twice   | 字段“a”第二次出现    | 删去其中一个
          {"id":"1"，"b":2}           | syntax-wide    | 列：“，”是中文       | 的 ,，
          {"id"：1}                   | syntax-wide    | 第 1 行第 6 列：“：” | 的 :，
          {“id”:1}                    | syntax-wide    | ““”是中文            | 的 "，
          {"id":“1”}                  | syntax-wide    | 第 1 行第 7 列       | 的 "，
          ｛"id":1}                   | syntax-wide    | “｛”是中文           | 的 {，
          {"title":"MARKER\\q"}       | syntax-escape  | 反斜杠               | 请写成 \\\\。
          {"title":"MARKER↵x"}        | syntax-control | 文字中有换行         | 写成 \\n
          {"title":"MARKER⇥x","id":1} | syntax-control | 制表符               | 写成 \\t
          {"title":MARKER}            | syntax-value   | 这不是字段的值       | 英文双引号
          {"title" "MARKER"}          | syntax-value   | 应为英文冒号         | 英文双引号
          {"id":01}                   | syntax-value   | 第 1 行第 8 列       | 以 0 开头
          {"flags":[MARKER]}          | syntax-value   | 这不是字段的值       | 英文双引号
          {"flags":["x",]}            | syntax-value   | 这不是字段的值       | 英文双引号
          {id:1}                      | syntax-name    | 应为字段名           | 加上英文双引号
          {'id':1}                    | syntax-name    | 第 1 行第 2 列       | 加上英文双引号
          {"id":1,}                   | syntax-name    | 应为字段名           | 后面不要逗号
          {"id":"1",MARKER:2}         | syntax-name    | 应为字段名           | 加上英文双引号
          {↵"id":"1"↵"b":2}           | syntax-comma   | 第 3 行第 1 列       | 英文逗号
          {"title":"MARKER"好"了"}    | syntax-comma   | 应为逗号             | 写成 \\"
          {"id":1]                    | syntax-comma   | 收尾的括号           | 英文逗号
          {} {"id":1                  | trailing       | 之后还有内容         | 每行写一个
          MARKER,received             | syntax-outside | 不属于 JSON 对象     | 左花括号开头
          """)
  void why_a_text_is_no_json_is_told_in_the_language_of_the_reader(
      String json, String code, String found, String remedy) {
    List<Finding> findings = findings(json.replace('↵', '\n').replace('⇥', '\t'));

    assertThat(findings).extracting(Finding::code).containsExactly(code);
    Message told = findings.get(0).message();
    assertThat(told.text(Locale.CHINESE))
        .contains(found)
        .doesNotContain("MARKER", "character", "expect");
    assertThat(told.remedy(Locale.CHINESE)).contains(remedy);
    assertThat(told.text(Locale.ENGLISH))
        .doesNotContain("MARKER")
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void deep_or_huge_input_is_refused_without_being_swallowed() {
    assertThat(findings("{\"ext\":" + "[".repeat(100_000))).hasSize(1);
    assertThat(findings("{\"id\":\"" + "x".repeat(5_000_000) + "\"}")).hasSize(1);
  }

  @Test
  void what_the_complainant_said_is_in_no_error() {
    String secret = "MARKER";
    for (String field :
        List.of(
            "\"text\": [\"MARKER\"]",
            "\"title\": {\"a\": \"MARKER\"}",
            "\"complainant\": {\"contact\": [\"MARKER\"]}",
            "\"location\": {\"address\": {\"MARKER\": 1}}")) {
      assertThat(findings("{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\"," + field + "}"))
          .isNotEmpty()
          .noneMatch(finding -> finding.text(Locale.ENGLISH).contains(secret));
    }
  }

  @Property(tries = 2_000)
  void nothing_but_a_format_exception_is_ever_thrown(
      @ForAll @IntRange(max = 1_400) int at, @ForAll @IntRange(max = 40) int cut, @ForAll char c) {
    String bytes = FULL;
    int from = Math.min(at, bytes.length() - 1);
    int to = Math.min(bytes.length(), from + cut);
    String broken = bytes.substring(0, from) + c + bytes.substring(to);
    try {
      assertThat(OrderJson.read(broken)).isNotNull();
    } catch (OrderFormatException e) {
      assertThat(e.findings()).isNotEmpty();
    }
  }

  @Property(tries = 1_000)
  void random_text_is_no_order(@ForAll String text) {
    assertThatThrownBy(() -> OrderJson.read(text)).isInstanceOf(OrderFormatException.class);
  }

  private static List<OrderFile.Line> lines(OrderFile file) throws Exception {
    List<OrderFile.Line> lines = new ArrayList<>();
    try (file) {
      file.forEachRemaining(lines::add);
    }
    return lines;
  }

  @Test
  void of_a_file_every_line_is_an_order_or_a_reject() throws Exception {
    String good = "{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\"}";
    String text =
        "\uFEFF"
            + good
            + "\n\nnonsense\n"
            + good
            + "\n{\"id\":\""
            + "x".repeat(17_000_000)
            + "\"}\n"
            + good;
    List<OrderFile.Line> lines =
        lines(OrderFile.jsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1))
        .isInstanceOfSatisfying(
            OrderFile.Reject.class, reject -> assertThat(reject.line()).isEqualTo(3));
    assertThat(lines.get(3))
        .isInstanceOfSatisfying(
            OrderFile.Reject.class,
            reject -> assertThat(reject.findings().get(0).code()).isEqualTo("line-too-long"));
    assertThat(lines.get(4)).isInstanceOf(OrderFile.Order.class);
  }

  @Test
  void csv_has_the_field_names_as_headings() throws Exception {
    String csv =
        """
        id,receivedAt,matter 1,matter 2,attribute:road owner,location.area,flags,newFacts,text
        1,2026-01-01T00:00:00Z,Roads,Damage,municipal,East,unlawful; state-secret,false,"two
        lines, quoted"
        2,yesterday,,,,,,,
        """;
    List<OrderFile.Line> lines =
        lines(
            OrderFile.csv(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), ZoneOffset.UTC));
    assertThat(lines).hasSize(2);
    WorkOrder order = ((OrderFile.Order) lines.get(0)).order();
    assertThat(order.matter()).isEqualTo("Roads > Damage");
    assertThat(order.attributes()).containsEntry("road owner", "municipal");
    assertThat(order.location().area()).isEqualTo("East");
    assertThat(order.flags()).containsExactlyInAnyOrder(Flag.UNLAWFUL, Flag.STATE_SECRET);
    assertThat(order.newFacts()).isFalse();
    assertThat(order.text()).contains("quoted");
    assertThat(order.receivedAt()).isEqualTo(OffsetDateTime.parse("2026-01-01T00:00:00Z"));
    assertThat(lines.get(1)).isInstanceOf(OrderFile.Reject.class);
  }

  /** What a person sees of a line. */
  private static String told(OrderFile.Line line) {
    return line instanceof OrderFile.Order order
        ? order.line() + " " + order.order().id()
        : ((OrderFile.Reject) line).line()
            + " "
            + ((OrderFile.Reject) line).findings().get(0).code();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1,T,ok;2,T,\"a\" b;3,T,ok' | 2 1, 3 csv, 4 3",
        "'1,T,ok;2,T,\"never closed;3,T,ok;4,T,ok' | 2 1, 3 csv, 4 3, 5 4",
        "'1,T,\"two;lines\";;2,T,\"a\" b;3,T,ok' | 2 1, 5 csv, 6 3",
        "'1,T,\"a\"b;2,T,\"a\"b;3,T,ok' | 2 csv, 3 csv, 4 3",
        "'1,T,ok;2,T,\"' | 2 1, 3 csv",
      })
  void a_line_of_csv_with_a_wrong_quotation_mark_is_rejected_and_hides_no_other(
      String lines, String told) throws Exception {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String csv =
          "id,receivedAt,text"
              + end
              + lines.replace("T", "2026-01-01T00:00:00Z").replace(";", end)
              + end;
      assertThat(
              lines(
                      OrderFile.csv(
                          new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                          ZoneOffset.UTC))
                  .stream()
                  .map(OrderJsonTest::told))
          .as(csv)
          .containsExactly(told.split(", "));
    }
  }

  @Test
  void after_a_long_text_that_is_never_closed_the_lines_below_it_are_read() throws Exception {
    StringBuilder csv = new StringBuilder("id,receivedAt,text\n0,2026-01-01T00:00:00Z,\"open\n");
    for (int i = 1; i <= 5_000; i++) {
      csv.append(i).append(",2026-01-01T00:00:00Z,").append("long ".repeat(20)).append('\n');
    }
    List<OrderFile.Line> lines =
        lines(
            OrderFile.csv(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                ZoneOffset.UTC));
    assertThat(lines).hasSize(5_001);
    assertThat(told(lines.get(0))).isEqualTo("2 csv");
    assertThat(told(lines.get(5_000))).isEqualTo("5002 5000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'timeLimit':'soon' | $.timeLimit wrong-type",
        "'candidates':[{}] | $.candidates[0].lead required",
        "'rejected':[{}] | $.rejected[0].source required, $.rejected[0].why required",
      })
  void a_decision_that_says_half_of_something_is_refused_with_its_path(String field, String told) {
    String json =
        ("{'orderId':'1','disposition':'explain',"
                + "'rulebook':{'name':'n','version':'','hash':'h'},"
                + field
                + "}")
            .replace('\'', '"');
    assertThatExceptionOfType(OrderFormatException.class)
        .isThrownBy(() -> DecisionJson.read(json))
        .satisfies(
            e ->
                assertThat(e.findings())
                    .extracting(one -> one.position() + " " + one.code())
                    .containsExactly(told.split(", ")));
  }

  @Test
  void a_decision_without_its_rulebook_is_refused() {
    assertThatExceptionOfType(OrderFormatException.class)
        .isThrownBy(() -> DecisionJson.read("{\"orderId\":\"1\",\"disposition\":\"explain\"}"))
        .satisfies(e -> assertThat(e.findings()).extracting(Finding::code).contains("required"));
  }

  private static final String SMALL =
      "{\"id\": \"1\", \"receivedAt\": \"2026-11-23T09:15:00+08:00\", \"text\": \"路灯不亮\"}";

  @Test
  void bytes_may_begin_with_a_byte_order_mark_as_some_programs_write_one()
      throws OrderFormatException {
    byte[] bytes = ("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8);
    assertThat(OrderJson.read(bytes)).isEqualTo(OrderJson.read(SMALL));
  }

  @Test
  void bytes_in_another_encoding_are_refused_and_not_read_as_words_that_nobody_finds() {
    byte[] bytes = SMALL.getBytes(java.nio.charset.Charset.forName("GB18030"));
    assertThatExceptionOfType(OrderFormatException.class)
        .isThrownBy(() -> OrderJson.read(bytes))
        .withMessageContaining("UTF-8");
  }
}
