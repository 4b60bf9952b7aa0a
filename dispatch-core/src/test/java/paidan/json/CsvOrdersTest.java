package paidan.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Finding;
import paidan.order.WorkOrder;

/** Orders in CSV as spreadsheet programs write it, in the encodings and words of their users. */
class CsvOrdersTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String CHINESE =
      """
      工单号,收到时间,诉求类型,一级,二级,行政区划,诉求内容,[道路权属],标记,#坐席
      1,2026-11-23T09:15:00+08:00,complaint,城市管理,供水,东城区,家里停水了,市管,unlawful；state-secret,17
      """;

  private static List<OrderFile.Line> lines(byte[] csv) {
    List<OrderFile.Line> lines = new ArrayList<>();
    OrderFile.csv(new ByteArrayInputStream(csv), ZONE).forEachRemaining(lines::add);
    return lines;
  }

  private static List<OrderFile.Line> lines(String csv) {
    return lines(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Finding> findings(List<OrderFile.Line> lines) {
    assertThat(lines).hasSize(1);
    return ((OrderFile.Reject) lines.get(0)).findings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void orders_are_read_in_the_encodings_of_spreadsheet_programs(String encoding) {
    boolean marked = encoding.startsWith("UTF-16");
    List<OrderFile.Line> lines =
        lines(((marked ? "\uFEFF" : "") + CHINESE).getBytes(Charset.forName(encoding)));

    WorkOrder order = ((OrderFile.Order) lines.get(0)).order();
    assertThat(order.text()).isEqualTo("家里停水了");
    assertThat(order.matter()).isEqualTo("城市管理 > 供水");
    assertThat(order.location().area()).isEqualTo("东城区");
    assertThat(order.attributes()).containsEntry("道路权属", "市管").hasSize(1);
    assertThat(order.flags()).hasSize(2);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_heading() {
    assertThat(lines("\uFEFF" + CHINESE).get(0)).isInstanceOf(OrderFile.Order.class);
  }

  /** The bytes that tell the encoding stand far below the beginning of a long file. */
  @Test
  void a_character_where_the_beginning_ends_is_read_whole() {
    StringBuilder csv = new StringBuilder("工单号,收到时间,诉求内容\n");
    for (int i = 0; i < 3_000; i++) {
      csv.append(i).append(",2026-11-23T09:15:00+08:00,").append("水".repeat(i % 50)).append('\n');
    }
    for (Charset encoding : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      List<OrderFile.Line> lines = lines(csv.toString().getBytes(encoding));
      assertThat(lines).hasSize(3_000).allMatch(line -> line instanceof OrderFile.Order);
      assertThat(((OrderFile.Order) lines.get(2_999)).order().text()).isEqualTo("水".repeat(49));
    }
  }

  @Test
  void a_byte_that_is_damaged_does_not_make_another_text_of_all_others() {
    byte[] csv = CHINESE.getBytes(StandardCharsets.UTF_8);
    String before = CHINESE.substring(0, CHINESE.indexOf('了'));
    csv[before.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xC4;
    assertThat(((OrderFile.Order) lines(csv).get(0)).order().matter()).isEqualTo("城市管理 > 供水");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          工单,收到时间      | unknown-heading-near | 工单号
          工单号,收到时问    | unknown-heading-near | 收到时间
          id,received        | unknown-heading-near | receivedAt
          id,receivedAt,工单号 | duplicate-heading  | A1
          工单号,诉求内容    | missing-column       | 收到时间
          1,2026-11-23T09:15:00+08:00 | csv-headings | id (工单号), receivedAt (收到时间)
          """)
  void wrong_headings_are_told_once_and_nothing_below_them_is_read(
      String headings, String code, String told) {
    List<Finding> findings = findings(lines(headings + "\n1,2\n3,4\n"));

    assertThat(findings).extracting(Finding::code).contains(code);
    Finding finding =
        findings.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
    assertThat(finding.text(Locale.CHINESE)).contains(told);
    assertThat(finding.message().remedy(Locale.CHINESE)).isNotEmpty();
  }

  @Test
  void what_stands_below_no_heading_is_told_with_its_line() {
    List<OrderFile.Line> lines =
        lines("id,receivedAt,\n1,2026-11-23T09:15:00+08:00,\n2,2026-11-23T09:15:00+08:00,x\n");

    assertThat(lines.get(0)).isInstanceOf(OrderFile.Order.class);
    assertThat(lines.get(1)).isInstanceOf(OrderFile.Reject.class);
  }

  @Test
  void attributes_and_what_is_the_hosts_own_are_named_in_headings() {
    String csv =
        """
        id,receivedAt,attribute:road owner,属性：管径,ext.seat
        1,2026-11-23T09:15:00+08:00,town,200,17
        """;

    WorkOrder order = ((OrderFile.Order) lines(csv).get(0)).order();
    assertThat(order.attributes()).containsEntry("road owner", "town").containsEntry("管径", "200");
    assertThat(order.ext()).containsEntry("seat", "17");
  }

  private static OrderFile.Line only(String csv, ZoneId zone) {
    List<OrderFile.Line> lines = new ArrayList<>();
    OrderFile.csv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), zone)
        .forEachRemaining(lines::add);
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-23 09:15          | 2026-11-23T09:15:00+08:00
          2026/11/23 9:15           | 2026-11-23T09:15:00+08:00
          2026-11-23 09:15:00       | 2026-11-23T09:15:00+08:00
          2026/1/3 9:05:07          | 2026-01-03T09:05:07+08:00
          2026-11-23T09:15          | 2026-11-23T09:15:00+08:00
          2026.11.23  9:15          | 2026-11-23T09:15:00+08:00
          2026年11月23日 9:15       | 2026-11-23T09:15:00+08:00
          2026年11月23日9时15分     | 2026-11-23T09:15:00+08:00
          2026/11/23 上午9:15       | 2026-11-23T09:15:00+08:00
          2026/11/23 下午3:15       | 2026-11-23T15:15:00+08:00
          2026/11/23 下午 03:15:07  | 2026-11-23T15:15:07+08:00
          2026/11/23 上午12:15      | 2026-11-23T00:15:00+08:00
          2026年11月23日下午12时15分 | 2026-11-23T12:15:00+08:00
          ２０２６/１１/２３ ９：１５ | 2026-11-23T09:15:00+08:00
          2026-11-23 09:15:00.5     | 2026-11-23T09:15:00.5+08:00
          2026/11/23 0:00           | 2026-11-23T00:00:00+08:00
          2026-11-23 09:15+09:00    | 2026-11-23T09:15:00+09:00
          2026-11-23T01:15:00Z      | 2026-11-23T01:15:00Z
          """)
  void a_time_without_an_offset_is_that_of_the_clocks_of_the_zone(String written, String meant) {
    OrderFile.Line line = only("工单号,收到时间,派发时间\n1," + written + "," + written + "\n", ZONE);

    WorkOrder order = ((OrderFile.Order) line).order();
    assertThat(order.receivedAt()).isEqualTo(OffsetDateTime.parse(meant));
    assertThat(order.dispatchedAt()).isEqualTo(OffsetDateTime.parse(meant));
  }

  /** A limit counted from an hour that nobody wrote would be a guess (S14). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026/11/23          | csv-date       | 2026-11-23 09:15
          2026年11月23日      | csv-date       | 2026-11-23 09:15
          11/23/2026 9:15     | csv-no-time    | 2026-11-23 09:15
          23.11.2026 9:15     | csv-no-time    | 2026-11-23 09:15
          2026-02-30 09:15    | csv-no-time    | 2026-11-23 09:15
          2026/11/23 下午     | csv-no-time    | 2026-11-23 09:15
          2026/11/23 下午15:15 | csv-no-time   | 2026-11-23 09:15
          2026-11-23 25:15    | csv-no-time    | 2026-11-23 09:15
          46349.38541         | csv-no-time    | 2026-11-23 09:15
          昨天                | csv-no-time    | 2026-11-23 09:15
          2026-03-29 02:30    | csv-time-never | 2026-11-23T09:15:00+08:00
          2026-10-25 02:30    | csv-time-twice | 2026-10-25T02:30+02:00
          0026-11-23 09:15    | time-far       |
          """)
  void a_time_that_could_only_be_guessed_is_told_at_its_cell(
      String written, String code, String remedy) {
    OrderFile.Line line = only("收到时间,工单号\n" + written + ",1\n", ZoneId.of("Europe/Berlin"));

    OrderFile.Reject reject = (OrderFile.Reject) line;
    assertThat(reject.line()).isEqualTo(2);
    assertThat(reject.findings()).extracting(Finding::code).containsExactly(code);
    Finding finding = reject.findings().get(0);
    assertThat(finding.position().cell()).isEqualTo("A2");
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(finding.message().remedy(language)).contains(remedy == null ? "" : remedy);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          诉求类型   | 投诉             | complaint
          诉求类型   | 举报             | report
          诉求类型   | Complaint        | complaint
          紧急程度   | 疑难             | complex
          诉求人类型 | 法人             | legal-person
          标记       | 个人隐私         | personal-privacy
          标记       | 110              | emergency-110
          新情况     | 是               | true
          新情况     | false            | false
          新情况     | FALSE            | false
          """)
  void what_has_certain_words_may_say_them_in_chinese(String heading, String word, String meant) {
    OrderFile.Line line = only("工单号,收到时间," + heading + "\n1,2026-11-23 09:15," + word + "\n", ZONE);

    String json = OrderJson.write(((OrderFile.Order) line).order());
    assertThat(json).containsAnyOf('"' + meant + '"', ":" + meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          诉求类型 | 抱怨           | complaint (投诉)
          紧急程度 | 很急           | danger (危险)
          标记     | 国家秘密；秘密 | state-secret (国家秘密)
          保密     | 也许           | yes (是)
          经度     | 东边           | number
          """)
  void a_word_that_is_none_of_them_is_told_at_its_cell_with_those_that_are(
      String heading, String word, String told) {
    OrderFile.Line line = only("工单号,收到时间," + heading + "\n1,2026-11-23 09:15," + word + "\n", ZONE);

    List<Finding> findings = ((OrderFile.Reject) line).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).position().cell()).isEqualTo("C2");
    assertThat(findings.get(0).text(Locale.CHINESE)).contains(told);
  }

  @Test
  void all_that_is_wrong_with_a_line_is_told_at_once() {
    OrderFile.Line line = only("工单号,收到时间,诉求类型,location.latitude\n,昨天,抱怨,north\n", ZONE);

    assertThat(((OrderFile.Reject) line).findings())
        .extracting(finding -> finding.position().cell() + " " + finding.code())
        .containsExactlyInAnyOrder(
            "A2 required", "B2 csv-no-time", "C2 unknown-word", "D2 wrong-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "sep=;\n%s", "\n%s"})
  void fields_are_separated_as_in_sheets(String file) {
    for (String separator : List.of(",", ";", "\t")) {
      String csv = file.formatted(CHINESE.replace(",", separator));
      WorkOrder order = ((OrderFile.Order) lines(csv).get(0)).order();

      assertThat(order.matter()).as(csv).isEqualTo("城市管理 > 供水");
      assertThat(order.flags()).as(csv).hasSize(2);
    }
  }

  @Test
  void what_separates_fields_is_told_by_the_beginning_of_a_long_file() {
    String csv = "工单号;收到时间;诉求内容\n" + "1;2026-11-23 09:15;\"水,水\n\"\n".repeat(3_000);

    assertThat(lines(csv)).hasSize(3_000).allMatch(line -> line instanceof OrderFile.Order);
  }

  @Test
  void a_number_that_was_kept_from_losing_its_zero_is_that_number() {
    OrderFile.Line line = only("工单号,收到时间\n\"=\"\"0203\"\"\",2026-11-23 09:15\n", ZONE);

    assertThat(((OrderFile.Order) line).order().id()).isEqualTo("0203");
  }

  @Test
  void blanks_at_the_end_of_a_line_may_be_left_out_but_not_added_below_no_heading() {
    List<OrderFile.Line> lines = lines("工单号,收到时间,标题\n1,2026-11-23 09:15\n2,2026-11-23 09:15,水,水\n");

    assertThat(lines.get(0)).isInstanceOf(OrderFile.Order.class);
    assertThat(((OrderFile.Reject) lines.get(1)).findings())
        .extracting(Finding::code)
        .containsExactly("csv-width");
  }

  @Test
  void headings_that_are_known_are_listed_once() {
    List<Finding> findings = findings(lines("工单号,收到时间,坐席姓名,回访满意度,录音编号\n1,2026-11-23 09:15,,,\n"));

    assertThat(findings)
        .extracting(finding -> finding.position().cell() + " " + finding.code())
        .containsExactly("C1 unknown-heading", "D1 unknown-heading-too", "E1 unknown-heading-too");
    assertThat(findings.get(2).text(Locale.CHINESE)).contains("录音编号", "C1").doesNotContain("行政区划");
    assertThat(findings.get(2).message().remedy(Locale.ENGLISH)).contains("#");
  }
}
