package paidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** run, explain and check, as a person types them. */
class CommandsTest {

  private static final String ORDERS =
      Path.of("..", "examples", "orders", "beijing.jsonl").toString();

  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  private int paidan(String... args) {
    return Paidan.commandLine().execute(args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n").toString();
  }

  @Test
  void run_writes_a_line_that_a_person_can_read_for_each_order_and_counts_them() {
    assertThat(paidan("run", "--rulebook", "beijing", "--lang", "zh", ORDERS)).isZero();
    assertThat(out().lines()).hasSize(49);
    assertThat(out()).contains("派单 | 北京市自来水集团有限责任公司 | 职权法定", "待定 | 区划不明");
    assertThat(err()).contains("已决定 49 张");
  }

  @Test
  void run_writes_json_for_machines() {
    assertThat(paidan("run", "--rulebook", "beijing", "--json", ORDERS)).isZero();
    assertThat(out().lines()).hasSize(49).allMatch(line -> line.startsWith("{\"schema\":1,"));
  }

  @Test
  void a_line_that_is_no_order_goes_to_the_rejects_and_the_run_goes_on() throws IOException {
    String orders =
        file(
            "orders.jsonl",
            "{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\"}",
            "{\"id\":\"2\"}",
            "{\"id\":\"3\",\"receivedAt\":\"2026-01-01T00:00:00Z\"}");
    Path rejects = folder.resolve("rejects.txt");
    Path decisions = folder.resolve("decisions.jsonl");
    assertThat(
            paidan(
                "run",
                "--rulebook",
                "beijing",
                "--lang",
                "en",
                "--out",
                decisions.toString(),
                "--rejects",
                rejects.toString(),
                orders))
        .isEqualTo(Exit.REJECTS);
    assertThat(decisions).content().contains("\"orderId\":\"1\"", "\"orderId\":\"3\"");
    assertThat(rejects).content().contains("line 2:", "$.receivedAt");
  }

  @Test
  void explain_tells_what_was_understood_what_won_and_what_lost() throws IOException {
    String order =
        file(
            "order.json",
            "{\"id\":\"1\",\"receivedAt\":\"2026-11-23T09:15:00+08:00\",",
            "\"matter\":\"城市管理 > 供水 > 停水\",\"location\":{\"area\":\"东城区东华门街道\"}}");
    assertThat(paidan("explain", "--rulebook", "beijing", "--lang", "en", order)).isZero();
    assertThat(out())
        .contains(
            "What was understood",
            "城市管理 > 供水 > 停水",
            "lead: 北京市自来水集团有限责任公司",
            "dispatch-list.xlsx",
            "Rows that apply as well and lost",
            "legal basis: 《北京市接诉即办工作条例》第十九条");
  }

  @Test
  void check_is_clean_for_the_embedded_rulebook() {
    assertThat(paidan("check", "beijing", "--lang", "en")).isZero();
    assertThat(out()).contains("beijing", "warnings: 0");
  }

  @Test
  void check_tells_every_error_with_its_cell_and_how_to_mend_it() throws IOException {
    file("rulebook.csv", "Key,Value", "name,x", "time zone,Asia/Shanghai");
    file("organizers.csv", "Code,Name,Kind", "WATER,Linhai Water,enterprise");
    file("matters.csv", "Code,Level 1", "01,Water");
    file("dispatch-list.csv", "ID,Matter,Lead", "1,Watr,WATER", "1,Water,Fire brigade");
    assertThat(paidan("check", folder.toString(), "--lang", "en")).isEqualTo(Exit.ERRORS);
    assertThat(out())
        .contains(
            "dispatch-list.csv, B2", "Watr", "Did you mean: Water", "C3", "Fire brigade", "A3");
  }

  @Test
  void check_tells_the_first_of_a_kind_and_counts_the_others() throws IOException {
    town();
    String[] rows = new String[31];
    rows[0] = "ID,Lead";
    for (int i = 1; i < rows.length; i++) {
      rows[i] = i + ",Bureau No. " + 1000 * i;
    }
    file("dispatch-list.csv", rows);
    assertThat(paidan("check", folder.toString(), "--lang", "en")).isEqualTo(Exit.ERRORS);
    assertThat(out().lines().filter(line -> line.startsWith("ERROR"))).hasSize(20);
    assertThat(out()).contains("B21:", "and 10 more of this kind").doesNotContain("B22:");
    assertThat(paidan("check", folder.toString(), "--json")).isEqualTo(Exit.ERRORS);
    assertThat(out()).contains("\"cell\":\"B31\"");
  }

  @Test
  void check_tells_once_what_it_says_of_many_cells_and_quotes_the_row() throws IOException {
    file("rulebook.csv", "Key,Value", "name,x", "time zone,Asia/Shanghai");
    file("organizers.csv", "Code,Name,Kind", "WATER,Linhai Water,enterprise");
    file("areas.csv", "Code,Name,Level", "1101,东华门街道,subdistrict");
    String[] rows = new String[214];
    rows[0] = "ID,Area,Lead";
    for (int i = 1; i < rows.length; i++) {
      rows[i] = i + ",东华们街道,WATER";
    }
    file("dispatch-list.csv", rows);
    assertThat(paidan("check", folder.toString(), "--lang", "en")).isEqualTo(Exit.ERRORS);
    assertThat(out().lines())
        .containsExactly(
            "ERROR dispatch-list.csv, B2: There is no area \"东华们街道\". Did you mean: 东华门街道 (1101)?"
                + " Write the name with its district, or the code, or add the area to the Areas sheet.",
            "    row: 1 | 东华们街道 | WATER",
            "    and 212 more like this: B3, B4, B5, B6, B7, B8, B9, B10 …",
            "Does not load. Errors: 213. Ties, gaps and rows without use are looked for once it loads.");
    assertThat(paidan("check", folder.toString(), "--lang", "zh")).isEqualTo(Exit.ERRORS);
    assertThat(out()).contains("本行：1 | 东华们街道 | WATER", "另有 212 处相同：B3, B4");
    assertThat(paidan("check", folder.toString(), "--json")).isEqualTo(Exit.ERRORS);
    assertThat(out()).contains("\"cell\":\"B214\"", "\"row\":\"213 | 东华们街道 | WATER\"");
  }

  private void town() throws IOException {
    file("rulebook.csv", "Key,Value", "name,x", "time zone,Asia/Shanghai");
    file("organizers.csv", "Code,Name,Kind", "W,Water Company,enterprise", "R,Roads,department");
    file("matters.csv", "Code,Level 1,Level 2", "01,Water,", "0101,Water,Leak", "02,Roads,");
    file("dispatch-list.csv", "ID,Matter,Lead,Time limit", "L1,Water,W,7d", "L2,Roads,R,9d");
    file(
        "scenarios.csv", "ID,Matter,Expect lead,Expect time limit", "S1,Water,W,", "S2,Roads,R,9d");
  }

  @Test
  void check_tells_which_rows_take_orders_of_any_matter() throws IOException {
    town();
    assertThat(paidan("check", folder.toString(), "--lang=en")).isZero();
    assertThat(out()).doesNotContain("no matter");
    file("dispatch-list.csv", "ID,Matter,Lead", "1,Roads,R", "2,Water,R", "3,,R");
    paidan("check", folder.toString(), "--lang=en");
    assertThat(out())
        .contains(
            "1 of 3 rows of the dispatch list have no matter and take what no other row takes: 3.");
  }

  @Test
  void check_tells_what_is_wrong_with_scenarios_which_stops_no_order() throws IOException {
    town();
    file(
        "scenarios.csv",
        "ID,Matter,Expect lead,Expect disposition,Expect leed",
        "S1,Watr,Rodas,send,R",
        "S2,Roads,R,dispatch,");
    assertThat(paidan("check", folder.toString(), "--lang=en")).isEqualTo(Exit.ERRORS);
    assertThat(out())
        .contains(
            "ERROR scenarios.csv, E1: The heading \"Expect leed\" is not known",
            "WARNING scenarios.csv, B2: The rulebook has no \"Watr\"",
            "Did you mean: Water (01)?",
            "ERROR scenarios.csv, C2: The rulebook has no \"Rodas\"",
            "ERROR scenarios.csv, D2: \"send\" is none of: dispatch (派单)",
            "x : loads, but scenarios are wrong. Rules: ",
            "; errors: 3.");
    String order = file("orders.jsonl", "{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\"}");
    assertThat(paidan("run", "--rulebook", folder.toString(), order)).isZero();
  }

  @Test
  void test_writes_what_came_out_into_a_copy_of_the_sheets_and_what_is_covered()
      throws IOException {
    town();
    file("scenarios.csv", "ID,Matter,Expect lead", "S1,Water,R", "S2,Roads,R");
    Path marked = folder.resolve("out").resolve("marked.xlsx");
    Path covered = folder.resolve("covered.json");
    assertThat(
            paidan(
                "test",
                folder.toString(),
                "--lang=en",
                "--annotate=" + marked,
                "--coverage=" + covered))
        .isEqualTo(Exit.WARNINGS);
    try (var workbook =
        org.apache.poi.ss.usermodel.WorkbookFactory.create(marked.toFile(), null, true)) {
      var cell = workbook.getSheet("scenarios").getRow(1).getCell(2);
      assertThat(cell.getStringCellValue()).isEqualTo("R");
      assertThat(cell.getCellComment().getString().getString())
          .contains("Expected R, but this came out: Water Company (W)");
      assertThat(workbook.getSheet("scenarios").getRow(2).getCell(2).getCellComment()).isNull();
    }
    assertThat(covered).content().contains("\"won\":{\"L1\":1,\"L2\":1}");
  }

  @Test
  void mutate_tells_the_slips_that_no_scenario_notices_and_proposes_orders_that_would()
      throws IOException {
    town();
    Path out = folder.resolve("out.csv");
    assertThat(
            paidan("mutate", folder.toString(), "--lang=en", "--out=" + out, "--as-of=2026-06-01"))
        .isZero();
    assertThat(out()).contains("L1: nobody notices that", "  an order that would: {", " noticed");
    assertThat(out()).doesNotContain("L2: nobody notices that the row is deleted");
    assertThat(out).content(StandardCharsets.UTF_8).startsWith("\uFEFF").contains("M-L1-1");
  }

  @Test
  void mutate_tells_once_the_order_that_shows_several_slips() throws IOException {
    town();
    file("scenarios.csv", "ID,Matter,Expect disposition", "S1,Roads,dispatch");
    paidan("mutate", folder.toString(), "--lang=zh", "--as-of=2026-06-01", "--row=L1");
    assertThat(out().lines().filter(line -> line.startsWith("L1：")).count()).isGreaterThan(2);
    assertThat(out().lines().filter(line -> line.contains("工单：{"))).doesNotHaveDuplicates();
    assertThat(out()).contains("没有用例发现“主办”对调为", "“办理时限”变为");
  }

  @Test
  void mutate_fails_when_too_few_slips_are_noticed_and_when_there_is_nothing_to_notice_them()
      throws IOException {
    town();
    assertThat(paidan("mutate", folder.toString(), "--lang=en", "--min-caught=99"))
        .isEqualTo(Exit.WARNINGS);
    assertThat(out()).contains("At least 99.0 % of the slips must be noticed.");
    assertThat(paidan("mutate", folder.toString(), "--lang=en", "--row=L9")).isEqualTo(Exit.ERRORS);
    assertThat(err()).contains("There is no row L9");
    Files.delete(folder.resolve("scenarios.csv"));
    assertThat(paidan("mutate", folder.toString(), "--lang=en")).isEqualTo(Exit.ERRORS);
    assertThat(err()).contains("has no scenario: nothing was tested");
  }

  @Test
  void mutate_tells_machines_the_row_the_slip_and_the_order() throws IOException {
    town();
    paidan("mutate", folder.toString(), "--json", "--row=L1");
    assertThat(out().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"row\":\"L1\",\"slip\":\"") && line.endsWith("}}"));
  }

  @Test
  void mutate_takes_from_a_history_what_has_not_changed_and_says_when_a_file_is_none()
      throws IOException {
    town();
    Path history = folder.resolve("kept/history.json");
    String[] command = {
      "mutate", folder.toString(), "--lang=en", "--as-of=2026-06-01", "--history=" + history
    };
    assertThat(paidan(command)).isZero();
    assertThat(out()).contains("0 of ").contains("slips were not tried again");
    out.reset();
    assertThat(paidan(command)).isZero();
    assertThat(out()).containsPattern("(?m)^(\\d+) of \\1 slips were not tried again");
    assertThat(err()).doesNotContain("is no history");
    Files.write(history, new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, 0, 0, 1, 0});
    out.reset();
    assertThat(paidan(command)).isZero();
    assertThat(err()).contains("history.json is no history of this version");
    assertThat(out()).contains("0 of ");
    out.reset();
    command[2] = "--lang=zh";
    assertThat(paidan(command)).isZero();
    assertThat(out()).contains("处未重试");
  }

  @Test
  void export_writes_what_the_name_of_the_file_says_and_never_over_a_file() throws IOException {
    town();
    Path drl = folder.resolve("out/list.drl");
    assertThat(paidan("export", folder.toString(), "--lang=en", "--out=" + drl)).isZero();
    assertThat(err()).contains("2 rules of 2 rows");
    assertThat(drl).content().contains("rule \"L1\"", "declare ListedOrder");
    assertThat(paidan("export", folder.toString(), "--lang=en", "--out=" + drl))
        .isEqualTo(Exit.ERRORS);
    assertThat(err()).contains("exists already");
    assertThat(
            paidan("export", folder.toString(), "--lang=en", "--out=" + folder.resolve("list.txt")))
        .isEqualTo(Exit.ERRORS);
    assertThat(err()).contains("exported as drl, drl.xlsx or csv");
    Path csv = folder.resolve("out/list.txt");
    assertThat(paidan("export", folder.toString(), "--as=csv", "--out=" + csv)).isZero();
    assertThat(csv).content(StandardCharsets.UTF_8).startsWith("\uFEFF\"ID\",\"Matter\"");
  }

  @Test
  void template_and_export_take_the_rulebook_by_the_option_of_run_as_well() throws IOException {
    town();
    Path csv = folder.resolve("out/list.csv");
    assertThat(paidan("export", "--rulebook", folder.toString(), "--as=csv", "--out=" + csv))
        .isZero();
    assertThat(csv).exists();
    Path workbook = folder.resolve("out/list.xlsx");
    assertThat(paidan("template", "--rulebook", folder.toString(), "--out=" + workbook)).isZero();
    assertThat(paidan("check", workbook.toString(), "--lang=en")).isLessThan(Exit.ERRORS);
    assertThat(paidan("export", "--out=" + folder.resolve("out/none.csv"))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run --rulebook=%s pom.xml", "test %s", "export %s --out=x.csv"})
  void machines_are_told_what_is_wrong_with_a_rulebook_as_check_tells_them(String command)
      throws IOException {
    file("rulebook.csv", "Key,Value", "name,x", "time zone,nowhere");
    assertThat(paidan((command.formatted(folder) + " --json --lang=en").split(" ")))
        .isEqualTo(Exit.ERRORS);
    assertThat(err()).contains("\"code\":\"unknown-time-zone\"", "\"cell\":\"B3\"");
  }

  @Test
  void rules_that_replace_others_or_never_act_are_named_in_the_language_of_the_reader()
      throws IOException {
    town();
    Files.createDirectory(folder.resolve("rules"));
    file(
        "rules/own.drl",
        "package paidan.rules.article13",
        "import paidan.stage.Completion",
        "rule \"Article 13: the limit of ordinary matters\" @replaces @chinese(\"一般事项，半天\")",
        "when $order : Completion( principle == \"liaison\" ) then $order.limit(\"12h\"); end");
    file(
        "rules/silent.drl",
        "package town",
        "import paidan.stage.Completion",
        "rule \"silent\" @chinese(\"不起作用\")",
        "when $order : Completion( principle == \"liaison\" ) then $order.noLimit(); end");
    String order = file("orders.jsonl", "{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\"}");
    paidan("check", folder.toString(), "--lang=zh", "--allow-code");
    paidan("coverage", folder.toString(), order, "--lang=zh", "--allow-code");
    assertThat(out()).contains("规则“一般事项，半天”由 rules/own.drl 代替。", "从未起作用：不起作用");
    out.reset();
    paidan("check", folder.toString(), "--lang=en", "--allow-code");
    paidan("coverage", folder.toString(), order, "--lang=en", "--allow-code");
    assertThat(out())
        .contains("The rule \"Article 13: the limit of ordinary matters\" is replaced by")
        .contains("never acted: silent");
  }

  @Test
  void what_somebody_edits_is_replaced_only_by_force_and_reports_always() throws IOException {
    town();
    Path kept = folder.resolve("out/kept.csv");
    for (List<String> command :
        List.of(List.of("scenarios"), List.of("mutate"), List.of("export", "--as=csv"))) {
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(List.of(folder.toString(), "--lang=zh", "--out=" + kept));
      String[] plain = arguments.toArray(String[]::new);
      Files.deleteIfExists(kept);
      assertThat(paidan(plain)).as("%s %s", command, err()).isZero();
      Files.writeString(kept, "edited");
      assertThat(paidan(plain)).isEqualTo(Exit.ERRORS);
      assertThat(err()).contains("已经存在", "--force");
      assertThat(kept).hasContent("edited");
      arguments.add("--force");
      assertThat(paidan(arguments.toArray(String[]::new))).isZero();
      assertThat(kept).content().doesNotContain("edited");
      err.reset();
    }
    Path report = Files.writeString(folder.resolve("out/report.html"), "of yesterday");
    assertThat(paidan("check", folder.toString(), "--report=" + report)).isLessThan(2);
    assertThat(report).content().doesNotContain("of yesterday");
  }

  @Test
  void coverage_counts_the_rows_that_a_file_of_orders_uses() throws IOException {
    town();
    String orders =
        file(
            "orders.jsonl",
            "{\"id\":\"1\",\"receivedAt\":\"2026-01-01T00:00:00Z\",\"matter\":\"Roads\"}",
            "{\"id\":\"2\"}");
    assertThat(paidan("coverage", folder.toString(), orders, "--lang=en")).isEqualTo(Exit.REJECTS);
    assertThat(out())
        .contains(
            "Orders decided: 1; lines that are no orders: 1.",
            "1 of 2 rows of the list won at least once (50.0 %)",
            "1 never applied: L1");
    assertThat(paidan("coverage", folder.toString(), orders, "--json", "--min-coverage=60"))
        .isEqualTo(Exit.WARNINGS);
    assertThat(out()).contains("\"won\":{\"L2\":1}", "\"never\":[\"L1\"]");
    assertThat(paidan("coverage", folder.toString(), "nowhere.jsonl")).isEqualTo(Exit.ERRORS);
  }

  @Test
  void what_a_user_can_mend_is_told_without_a_stack_trace() {
    assertThat(paidan("run", "--rulebook", "nowhere", "--lang", "en", ORDERS))
        .isEqualTo(Exit.ERRORS);
    assertThat(paidan("run", "--rulebook", "beijing", "--lang", "en", "missing.jsonl"))
        .isEqualTo(Exit.ERRORS);
    assertThat(err())
        .contains("nowhere is neither a folder", "missing.jsonl cannot be read")
        .doesNotContain("\tat ");
  }

  @Test
  void every_sentence_is_told_in_both_languages() throws IOException {
    assertThat(keys("messages_zh")).isEqualTo(keys("messages"));
  }

  private static java.util.Set<Object> keys(String name) throws IOException {
    Properties sentences = new Properties();
    try (var stream = Paidan.class.getResourceAsStream(name + ".properties")) {
      sentences.load(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return sentences.keySet();
  }

  /** Of all that is written, in the way that hurts most. */
  @Test
  void nothing_that_is_read_is_written_over() throws IOException {
    String order = "{\"id\":\"1\",\"receivedAt\":\"2026-11-23T09:15:00+08:00\",\"text\":\"停水\"}";
    String orders = file("orders.jsonl", order);
    Path book = Files.createDirectory(folder.resolve("book"));
    Path list =
        Files.writeString(
            book.resolve("dispatch-list.csv"), "ID,Lead\n1,W\n", StandardCharsets.UTF_8);
    Files.writeString(book.resolve("organizers.csv"), "Code,Name,Kind\nW,Water,enterprise\n");
    Files.writeString(book.resolve("rulebook.csv"), "Key,Value\nname,x\ntime zone,Asia/Shanghai\n");
    String rulebook = book.toString();
    String sheet = list.toString();
    List<List<String>> commands =
        List.of(
            List.of("run", "--rulebook", "beijing", "--out", orders, orders),
            List.of("run", "--rulebook", "beijing", "--rejects", orders, orders),
            List.of("run", "--rulebook", rulebook, "--out", sheet, orders),
            List.of("check", rulebook, "--report", sheet),
            List.of("check", rulebook, "--annotate", sheet),
            // The next check would read it.
            List.of("check", rulebook, "--annotate", Path.of(rulebook, "marked.xlsx").toString()),
            List.of("coverage", rulebook, orders, "--report", orders),
            List.of("scenarios", rulebook, "--out", sheet));
    for (List<String> command : commands) {
      assertThat(paidan(command.toArray(String[]::new))).as("%s %s", command, err()).isEqualTo(2);
      assertThat(err())
          .containsAnyOf("Name another file", "Name a file outside")
          .doesNotContain("Exception");
      err.reset();
      assertThat(Path.of(orders)).hasContent(order);
      assertThat(list).hasContent("ID,Lead\n1,W\n");
    }
    assertThat(
            paidan(
                "run", "--rulebook", rulebook, "--out", folder.resolve("new").toString(), orders))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scenarios", "mutate", "export --as=csv", "export --as=drl"})
  void a_text_is_not_named_as_a_workbook(String command) throws IOException {
    town();
    for (String name : List.of("more.xlsx", "more.XLS", "more.ods")) {
      Path sheet = folder.resolve("out").resolve(name);
      String all = command + " " + folder + " --lang=zh --out=" + sheet;
      assertThat(paidan(all.split(" ", -1))).isEqualTo(Exit.ERRORS);
      String ending = command.endsWith("drl") ? "以 .drl 结尾" : "以 .csv 结尾";
      assertThat(err()).contains(name + " 是工作簿的文件名", ending);
      assertThat(sheet).doesNotExist();
      err.reset();
    }
  }

  @Test
  void what_was_left_out_of_a_folder_is_told_by_check_as_well() throws IOException {
    Path book = Files.createDirectory(folder.resolve("with-more"));
    Files.writeString(book.resolve("rulebook.csv"), "Key,Value\nname,x\ntime zone,Asia/Shanghai\n");
    Path more = Files.createDirectory(book.resolve("sheets"));
    Files.writeString(more.resolve("dispatch-list.csv"), "ID,Lead\n");
    assertThat(paidan("check", book.toString(), "--lang", "en")).isEqualTo(1);
    assertThat(out()).contains("was not read; only \"rules\" is");
  }

  @Test
  void orders_in_a_workbook_are_told_in_one_line() throws IOException {
    Path workbook = folder.resolve("orders.xlsx");
    Files.write(workbook, new byte[] {'P', 'K', 3, 4, 20, 0});
    assertThat(paidan("run", "--rulebook", "beijing", "--lang", "zh", workbook.toString()))
        .isEqualTo(2);
    assertThat(err()).contains("是工作簿", "另存为").hasLineCount(1);
    assertThat(out()).isEmpty();
    assertThat(paidan("coverage", "beijing", "--lang", "zh", workbook.toString())).isEqualTo(2);
    assertThat(err().lines().skip(1)).singleElement().asString().contains("是工作簿");
  }

  @Test
  void orders_that_break_off_are_told_and_what_was_decided_before_stands() throws IOException {
    byte[] order =
        (Files.readAllLines(Path.of(ORDERS)).get(0) + "\n").getBytes(StandardCharsets.UTF_8);
    InputStream stdin = System.in;
    try {
      for (String command : List.of("run --rulebook beijing", "coverage beijing")) {
        System.setIn(new SequenceInputStream(new ByteArrayInputStream(order), broken()));
        assertThat(paidan((command + " -").split(" ", -1))).isEqualTo(2);
        assertThat(err()).contains("- cannot be read to its end").doesNotContain("Exception");
      }
    } finally {
      System.setIn(stdin);
    }
  }

  private static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("the disk is gone");
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return read();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,receivedAt\n1,2026-11-23 09:15\n",
        "\uFEFF工单号;收到时间\r\n1;2026-11-23 09:15\r\n",
        "\n\"id\"\t\"receivedAt\"",
      })
  void csv_that_is_not_called_so_is_told_to_need_an_option(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("orders.txt"), csv);
    InputStream stdin = System.in;
    try {
      for (String command : List.of("run --rulebook beijing", "coverage beijing")) {
        System.setIn(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(paidan((command + " --lang zh -").split(" ", -1))).isEqualTo(2);
        assertThat(err()).contains("标准输入看起来是 CSV", "请加上 --csv").hasLineCount(1);
        err.reset();
        assertThat(paidan((command + " --lang en " + file).split(" ", -1))).isEqualTo(2);
        assertThat(err()).contains("orders.txt looks like CSV", "Write --csv").hasLineCount(1);
        err.reset();
      }
    } finally {
      System.setIn(stdin);
    }
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"orders.txt | log: a, b", "orders.jsonl | id,receivedAt", "orders | [1,2]"})
  void a_wrong_line_above_orders_is_one_reject(String name, String line) throws IOException {
    String order = Files.readAllLines(Path.of(ORDERS)).get(0);
    Path file = Files.writeString(folder.resolve(name), line + "\n" + order + "\n");
    assertThat(paidan("run", "--rulebook", "beijing", file.toString())).isEqualTo(Exit.REJECTS);
    assertThat(out()).hasLineCount(1);
  }

  @Test
  void csv_may_come_from_stdin() {
    byte[] csv = "id,receivedAt\n1,2026-11-23 09:15\n".getBytes(StandardCharsets.UTF_8);
    InputStream stdin = System.in;
    try {
      for (String command : List.of("run --rulebook beijing", "coverage beijing")) {
        System.setIn(new ByteArrayInputStream(csv));
        assertThat(paidan((command + " --csv -").split(" ", -1))).isZero();
      }
    } finally {
      System.setIn(stdin);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void orders_may_come_from_a_pipe() throws Exception {
    Path pipe = folder.resolve("orders");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    for (String command : List.of("run --rulebook beijing", "coverage beijing")) {
      Process writer = new ProcessBuilder("cp", ORDERS, pipe.toString()).start();
      assertThat(paidan((command + " " + pipe).split(" ", -1))).isZero();
      assertThat(writer.waitFor()).isZero();
    }
  }
}
