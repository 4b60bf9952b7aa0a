package paidan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Finding;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;

/** What an administrator gets back, and what a build server reads, of a rulebook with mistakes. */
class AnnotatedWorkbookTest {

  private static List<SourceFile> files() throws Exception {
    List<SourceFile> files = new ArrayList<>();
    files.add(csv("rulebook", "Key,Value\nname,small\ntime zone,Asia/Shanghai\n"));
    files.add(csv("organizers", "Code,Name,Kind\nA,Bureau A,department\n"));
    files.add(new SourceFile("事项目录.csv", "代码,级1\n01,噪声\n".getBytes(Charset.forName("GB18030"))));
    files.add(new SourceFile("damaged.xlsx", "PK\3\4 nothing".getBytes(StandardCharsets.UTF_8)));
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("派单目录");
      row(sheet, 0, "我们的目录");
      row(sheet, 1, "编号", "事项", "主办");
      row(sheet, 2, "1", "噪音", "Bureau A");
      row(sheet, 3, "2", "噪声", "Burau A");
      // Beside one another, and the right one first.
      row(sheet, 4, "3", "噪音", "Burau A");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      files.add(new SourceFile("list.xlsx", bytes.toByteArray()));
    }
    return files;
  }

  private static SourceFile csv(String name, String text) {
    return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void row(Sheet sheet, int number, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      (sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number))
          .createCell(i)
          .setCellValue(cells[i]);
    }
  }

  private static List<Finding> findings() {
    return catchThrowableOfType(RulebookException.class, () -> Rulebook.load(files())).findings();
  }

  @Test
  void wrong_cells_are_coloured_and_commented_where_they_stand() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnotatedWorkbook.write(files(), findings(), Locale.CHINESE, out);

    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
      Sheet list = workbook.getSheet("派单目录");
      Cell matter = list.getRow(2).getCell(1);
      assertThat(matter.getStringCellValue()).isEqualTo("噪音");
      assertThat(matter.getCellStyle().getFillForegroundColor())
          .isEqualTo(IndexedColors.ROSE.getIndex());
      assertThat(matter.getCellComment().getString().getString()).contains("噪音");
      Cell lead = list.getRow(3).getCell(2);
      assertThat(lead.getCellComment().getString().getString()).contains("Bureau A");
      assertThat(list.getRow(2).getCell(2).getCellComment()).isNull();
      assertThat(workbook.getSheet("事项目录").getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("噪声");
      assertThat(workbook.getSheet("rulebook")).isNotNull();
    }
  }

  @Test
  void a_text_of_several_lines_above_a_wrong_cell_of_csv_does_not_move_it() throws Exception {
    List<SourceFile> files =
        List.of(
            csv("rulebook", "Key,Value\nname,x\ntime zone,Asia/Shanghai\n"),
            csv("organizers", "Code,Name,Kind\nA,Bureau A,department\n"),
            csv("dispatch-list", "ID,Notice,Lead\n1,\"one\ntwo\nthree\",A\n\n2,,nobody\n"));
    List<Finding> findings =
        catchThrowableOfType(RulebookException.class, () -> Rulebook.load(files)).findings();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnotatedWorkbook.write(files, findings, Locale.ENGLISH, out);

    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
      List<String> marked = new ArrayList<>();
      workbook
          .getSheet("dispatch-list")
          .getCellComments()
          .forEach((address, comment) -> marked.add(address.formatAsString()));
      assertThat(marked).containsExactly("C4");
      assertThat(workbook.getSheet("dispatch-list").getRow(3).getCell(2).getStringCellValue())
          .isEqualTo("nobody");
    }
  }

  private static byte[] annotated(List<SourceFile> files, Locale language) throws Exception {
    List<Finding> findings =
        catchThrowableOfType(RulebookException.class, () -> Rulebook.load(files)).findings();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnotatedWorkbook.write(files, findings, language, out);
    return out.toByteArray();
  }

  /** A rulebook in one workbook, as an administrator keeps it, with a lead that is not known. */
  private static SourceFile ofAnAdministrator(String lead) throws Exception {
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet settings = workbook.createSheet("规则手册");
      row(settings, 0, "键", "值");
      row(settings, 1, "名称", "小城");
      row(settings, 2, "时区", "Asia/Shanghai");
      Sheet organizers = workbook.createSheet("承办单位");
      row(organizers, 0, "代码", "名称", "类别");
      row(organizers, 1, "A", "甲局", "部门");
      Sheet list = workbook.createSheet("派单目录");
      row(list, 0, "小城派单目录");
      list.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
      row(list, 1, "编号", "主办", "生效日期");
      row(list, 2, "1", lead, "");
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/mm/dd"));
      list.getRow(2).getCell(2).setCellValue(LocalDate.of(2026, 1, 31));
      list.getRow(2).getCell(2).setCellStyle(date);
      list.addValidationData(
          list.getDataValidationHelper()
              .createValidation(
                  list.getDataValidationHelper().createExplicitListConstraint(new String[] {"甲局"}),
                  new CellRangeAddressList(2, 100, 1, 1)));
      comment(list.getRow(2).getCell(1), "问过人");
      workbook.setActiveSheet(2);
      workbook.setSelectedTab(2);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return new SourceFile("小城.xlsx", bytes.toByteArray());
    }
  }

  private static void comment(Cell cell, String says) {
    var making = cell.getSheet().getWorkbook().getCreationHelper();
    Comment comment =
        cell.getSheet().createDrawingPatriarch().createCellComment(making.createClientAnchor());
    comment.setString(making.createRichTextString(says));
    cell.setCellComment(comment);
  }

  private static Workbook opened(byte[] bytes) throws Exception {
    return WorkbookFactory.create(new ByteArrayInputStream(bytes));
  }

  @Test
  void a_workbook_keeps_what_its_author_gave_it() throws Exception {
    byte[] bytes = annotated(List.of(ofAnAdministrator("乙局")), Locale.CHINESE);

    try (Workbook workbook = opened(bytes)) {
      Sheet list = workbook.getSheet("派单目录");
      Cell date = list.getRow(2).getCell(2);
      assertThat(date.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(new DataFormatter(Locale.CHINA).formatCellValue(date)).isEqualTo("2026/01/31");
      assertThat(list.getMergedRegions()).extracting(Object::toString).hasSize(1);
      assertThat(list.getDataValidations()).hasSize(1);
      assertThat(list.getRow(2).getCell(1).getCellComment().getString().getString())
          .startsWith("问过人")
          .contains("乙局");
      // What is typed goes into every sheet that is selected.
      assertThat(list.isSelected()).isFalse();
      assertThat(workbook.getSheetAt(0).isSelected()).isTrue();
    }
  }

  @Test
  void the_copy_is_a_rulebook_and_loses_its_marks_when_it_is_mended() throws Exception {
    byte[] first = annotated(List.of(ofAnAdministrator("乙局")), Locale.CHINESE);
    byte[] mended;
    try (Workbook workbook = opened(first)) {
      workbook.getSheet("派单目录").getRow(2).getCell(1).setCellValue("甲局");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      mended = bytes.toByteArray();
    }
    List<SourceFile> files = List.of(new SourceFile("小城.xlsx", mended));
    List<Finding> findings = Rulebook.load(files).warnings();
    assertThat(findings).isEmpty();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnotatedWorkbook.write(files, findings, Locale.CHINESE, out);

    try (Workbook workbook = opened(out.toByteArray())) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      Cell lead = workbook.getSheet("派单目录").getRow(2).getCell(1);
      assertThat(lead.getCellComment().getString().getString()).isEqualTo("问过人");
      assertThat(lead.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void beside_the_original_the_copy_is_told_as_such_and_not_read_twice(String language)
      throws Exception {
    SourceFile original = ofAnAdministrator("乙局");
    byte[] copy = annotated(List.of(original), Locale.forLanguageTag(language));
    List<SourceFile> both = List.of(new SourceFile("a.xlsx", copy), original);

    assertThat(catchThrowableOfType(RulebookException.class, () -> Rulebook.load(both)).findings())
        .extracting(Finding::code)
        .containsExactly("file-is-annotated-copy", "unknown-organizer-near");
  }

  @Test
  void of_a_second_workbook_come_dates_and_merged_cells() throws Exception {
    SourceFile more = new SourceFile("more.xlsx", ofAnAdministrator("乙局").content());
    List<SourceFile> files = List.of(ofAnAdministrator("乙局"), more);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnotatedWorkbook.write(files, List.of(), Locale.CHINESE, out);

    try (Workbook workbook = opened(out.toByteArray())) {
      Sheet list = workbook.getSheet("派单目录-2");
      Cell date = list.getRow(2).getCell(2);
      assertThat(new DataFormatter(Locale.CHINA).formatCellValue(date)).isEqualTo("2026/01/31");
      assertThat(list.getMergedRegions()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"';',UTF-8,true", "'\t',GB18030,false", "';',UTF-16LE,true"})
  void cells_of_csv_stand_where_they_are_read(String separator, String charset, boolean marked)
      throws Exception {
    String text = (marked ? "\uFEFF" : "") + "编号;主办;备注\n1;甲局;一，二\n2;乙局;=\"0203\"\n";
    List<SourceFile> files =
        List.of(
            csv("rulebook", "Key,Value\nname,x\ntime zone,Asia/Shanghai\n"),
            csv("organizers", "Code,Name,Kind\nA,甲局,department\n"),
            new SourceFile(
                "派单目录.csv", text.replace(";", separator).getBytes(Charset.forName(charset))));

    try (Workbook workbook = opened(annotated(files, Locale.CHINESE))) {
      Row row = workbook.getSheet("派单目录").getRow(2);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("乙局");
      assertThat(row.getCell(1).getCellComment()).isNotNull();
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("0203");
    }
  }

  @Test
  void the_first_sheet_lists_every_finding_with_a_link_to_its_cell() throws Exception {
    List<Finding> findings = findings();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnotatedWorkbook.write(files(), findings, Locale.ENGLISH, out);

    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
      Sheet list = workbook.getSheetAt(0);
      assertThat(list.getSheetName()).isEqualTo("#Findings");
      assertThat(list.getLastRowNum()).isEqualTo(findings.size());
      List<String> links = new ArrayList<>();
      List<String> named = new ArrayList<>();
      for (int i = 1; i <= list.getLastRowNum(); i++) {
        named.add(list.getRow(i).getCell(1).getStringCellValue());
        if (list.getRow(i).getCell(2).getHyperlink() != null) {
          links.add(list.getRow(i).getCell(2).getHyperlink().getAddress());
        }
      }
      assertThat(links).contains("'派单目录'!B3", "'派单目录'!C4");
      // What cannot be opened is told all the same.
      assertThat(named).contains("damaged.xlsx");
    }
  }

  @Test
  void sarif_has_a_result_a_finding_with_its_place() throws Exception {
    List<Finding> findings = findings();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sarif.write(findings, Locale.ENGLISH, out);

    JsonNode log = new ObjectMapper().readTree(out.toByteArray());
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    JsonNode run = log.path("runs").path(0);
    assertThat(run.path("tool").path("driver").path("name").asText()).isEqualTo("paidan check");
    assertThat(run.path("results")).hasSize(findings.size());
    for (JsonNode result : run.path("results")) {
      int rule = result.path("ruleIndex").asInt(-1);
      assertThat(run.path("tool").path("driver").path("rules").path(rule).path("id").asText())
          .isEqualTo(result.path("ruleId").asText())
          .isNotEmpty();
      assertThat(result.path("message").path("text").asText()).isNotEmpty();
      assertThat(result.path("level").asText()).isIn("error", "warning");
    }
    List<String> places = new ArrayList<>();
    run.path("results")
        .forEach(
            result ->
                places.add(
                    result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText("-")));
    assertThat(places).contains("派单目录!B3");
  }
}
