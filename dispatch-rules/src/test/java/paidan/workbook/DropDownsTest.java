package paidan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.formula.WorkbookEvaluatorProvider;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.Column;
import paidan.sheet.TableFormat;

/** What helps while a person types: headings, notes, drop-downs and formats. */
class DropDownsTest {

  private static final Pattern NAME = Pattern.compile("\\b(?:paidan|az)_[a-z_0-9]+");

  private static XSSFWorkbook workbook(RulebookTemplate template) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.write(out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static XSSFWorkbook town() throws Exception {
    NamedRulebook named =
        Objects.requireNonNull(NamedRulebook.find("../examples/rule-tests/src/main/rulebook"));
    return workbook(RulebookTemplate.of(named.files(), Locale.ENGLISH));
  }

  private static List<XSSFSheet> tables(XSSFWorkbook workbook) {
    List<XSSFSheet> tables = new ArrayList<>();
    for (Sheet sheet : workbook) {
      if (!sheet.getSheetName().startsWith("#")) {
        tables.add((XSSFSheet) sheet);
      }
    }
    return tables;
  }

  private static int column(Sheet sheet, String heading) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError(heading);
  }

  private static Cell cell(Sheet sheet, int row, String heading) {
    Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return there.getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** What a drop-down offers, as a spreadsheet program would work it out. */
  private static List<String> offered(XSSFWorkbook workbook, Cell cell) {
    var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    evaluator.clearAllCachedResultValues();
    List<ValueEval> values =
        new DataValidationEvaluator(workbook, (WorkbookEvaluatorProvider) evaluator)
            .getValidationValuesForCell(
                new CellReference(
                    cell.getSheet().getSheetName(),
                    cell.getRowIndex(),
                    cell.getColumnIndex(),
                    false,
                    false));
    return Objects.requireNonNull(values).stream()
        .map(value -> value instanceof StringEval text ? text.getStringValue() : value.toString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void every_table_has_its_sheet_frozen_filtered_and_with_a_note_on_each_heading(String language)
      throws Exception {
    Texts texts = new Texts(Locale.forLanguageTag(language));
    try (XSSFWorkbook workbook =
        workbook(RulebookTemplate.empty(Locale.forLanguageTag(language)))) {
      assertThat(tables(workbook))
          .extracting(Sheet::getSheetName)
          .containsExactlyElementsOf(ScenarioSheets.allTables().stream().map(texts::name).toList());
      for (XSSFSheet sheet : tables(workbook)) {
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
        for (Cell heading : sheet.getRow(0)) {
          assertThat(heading.getCellComment().getString().getString())
              .as(sheet.getSheetName() + " " + heading)
              // A sentence, and not the key of one that is missing.
              .doesNotStartWith("note.")
              .hasSizeGreaterThan(4);
        }
      }
    }
  }

  @Test
  void a_drop_down_never_refuses_and_what_it_says_fits_into_excel() throws Exception {
    try (XSSFWorkbook workbook = town()) {
      int checked = 0;
      for (XSSFSheet sheet : tables(workbook)) {
        for (DataValidation validation : sheet.getDataValidations()) {
          assertThat(validation.getErrorStyle()).isNotEqualTo(DataValidation.ErrorStyle.STOP);
          assertThat(validation.getErrorBoxTitle().length()).isLessThanOrEqualTo(32);
          assertThat(validation.getErrorBoxText().length()).isLessThanOrEqualTo(225);
          String formula = validation.getValidationConstraint().getFormula1();
          assertThat(formula.length()).as(formula).isLessThanOrEqualTo(255);
          NAME.matcher(formula)
              .results()
              .forEach(name -> assertThat(workbook.getName(name.group())).isNotNull());
          checked++;
        }
      }
      assertThat(checked).isGreaterThan(60);
    }
  }

  @Test
  void names_lead_to_lists_on_the_reference_sheet() throws Exception {
    try (XSSFWorkbook workbook = town()) {
      List<String> names =
          workbook.getAllNames().stream()
              .filter(name -> !name.getNameName().startsWith("_xlnm"))
              .map(Name::getRefersToFormula)
              .toList();
      assertThat(names).hasSizeGreaterThan(20).allMatch(to -> to.contains("'#Lists'!$"));
    }
  }

  @Test
  void columns_offer_what_the_rulebook_knows() throws Exception {
    try (XSSFWorkbook workbook = town()) {
      Sheet list = workbook.getSheet("Dispatch list");
      int free = list.getLastRowNum() + 3;
      assertThat(offered(workbook, cell(list, free, "Matter")))
          .contains("Roads", "Roads > Holes", "Water front")
          .isSorted();
      assertThat(offered(workbook, cell(list, free, "Area"))).contains("Harbour Town > North");
      assertThat(offered(workbook, cell(list, free, "[road owner]")))
          .containsExactly("town", "harbour");
      assertThat(offered(workbook, cell(list, free, "Lead*")))
          .contains("Roads Bureau", "role:subdistrict", "role:district");
      assertThat(offered(workbook, cell(list, free, "Request type")))
          .containsExactly("consultation", "help", "complaint", "report", "suggestion", "other");
      Sheet organizers = workbook.getSheet("Organizers");
      assertThat(offered(workbook, cell(organizers, 20, "Level")))
          .containsExactly("municipal", "district", "subdistrict", "community");
      Sheet scenarios = workbook.getSheet("Scenarios");
      assertThat(offered(workbook, cell(scenarios, 20, "Expect row")))
          .contains("L-ROADS", "C-FIRE");
      Sheet rulebook = workbook.getSheet("Rulebook");
      for (Row row : rulebook) {
        if (row.getCell(0).getStringCellValue().equals("district fallback")) {
          assertThat(offered(workbook, cell(rulebook, row.getRowNum(), "Value*")))
              .containsExactly("yes", "no");
        }
      }
    }
  }

  @Test
  void the_beginning_of_a_path_narrows_what_is_offered() throws Exception {
    try (XSSFWorkbook workbook = town()) {
      Sheet list = workbook.getSheet("Dispatch list");
      Cell matter = cell(list, list.getLastRowNum() + 1, "Matter");
      matter.setCellValue("Roads");
      assertThat(offered(workbook, matter))
          .containsExactly("Roads", "Roads > Holes", "Roads > Lamps");
      matter.setCellValue("Roads; Noise");
      assertThat(offered(workbook, matter)).contains("Roads", "Noise", "Water front");
    }
  }

  @Test
  void a_level_offers_what_is_below_the_levels_to_its_left() throws Exception {
    try (XSSFWorkbook workbook = town()) {
      Sheet matters = workbook.getSheet("Matters");
      int free = matters.getLastRowNum() + 1;
      cell(matters, free, "Level 1").setCellValue("Roads");
      assertThat(offered(workbook, cell(matters, free, "Level 2")))
          .containsExactly("Holes", "Lamps");
      assertThat(offered(workbook, cell(matters, free, "Level 1")))
          .containsExactly("Noise", "Roads", "Water front");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void what_is_typed_into_an_empty_workbook_is_offered_at_once(String language) throws Exception {
    boolean chinese = language.equals("zh");
    try (XSSFWorkbook workbook =
        workbook(RulebookTemplate.empty(Locale.forLanguageTag(language)))) {
      Sheet matters = workbook.getSheet(chinese ? "事项目录" : "Matters");
      cell(matters, 1, chinese ? "一级" : "Level 1").setCellValue("Roads");
      cell(matters, 2, chinese ? "一级" : "Level 1").setCellValue("Roads");
      cell(matters, 2, chinese ? "二级" : "Level 2").setCellValue("Holes");
      Sheet organizers = workbook.getSheet(chinese ? "承办单位" : "Organizers");
      cell(organizers, 1, chinese ? "名称*" : "Name*").setCellValue("Roads Bureau");
      cell(organizers, 1, chinese ? "代码*" : "Code*").setCellValue("007");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

      Sheet list = workbook.getSheet(chinese ? "派单目录" : "Dispatch list");
      assertThat(offered(workbook, cell(list, 1, chinese ? "事项" : "Matter")))
          .containsExactly("Roads", "Roads > Holes");
      assertThat(offered(workbook, cell(list, 1, chinese ? "主办*" : "Lead*")))
          .contains("Roads Bureau", chinese ? "属地街道" : "role:subdistrict");
      assertThat(offered(workbook, cell(organizers, 2, chinese ? "上级" : "Parent")))
          .containsExactly("007");
    }
  }

  @Test
  void what_a_scenario_expects_in_words_is_offered_in_the_language_of_the_workbook()
      throws Exception {
    try (XSSFWorkbook workbook = workbook(RulebookTemplate.empty(Locale.CHINESE))) {
      Sheet scenarios = workbook.getSheet("测试用例");
      assertThat(offered(workbook, cell(scenarios, 1, "预期情形")))
          .contains("紧急事项", "恶意占用")
          .allMatch(word -> word.matches("\\p{IsHan}+"));
      assertThat(offered(workbook, cell(scenarios, 1, "预期原因"))).contains("缺少事实", "会商");
    }
    try (XSSFWorkbook workbook = workbook(RulebookTemplate.empty(Locale.ENGLISH))) {
      Sheet scenarios = workbook.getSheet("Scenarios");
      assertThat(offered(workbook, cell(scenarios, 1, "Expect circumstances")))
          .contains("legal channel", "malicious use");
      assertThat(offered(workbook, cell(scenarios, 1, "Expect reason"))).contains("missing-fact");
    }
  }

  @Test
  void codes_are_text_dates_are_dates_and_results_are_coloured() throws Exception {
    try (XSSFWorkbook workbook = workbook(RulebookTemplate.empty(Locale.ENGLISH))) {
      Sheet list = workbook.getSheet("Dispatch list");
      assertThat(format(list, "ID*")).isEqualTo("@");
      assertThat(format(list, "Matter")).isEqualTo("@");
      assertThat(format(list, "Valid from")).isEqualTo("yyyy-mm-dd");
      assertThat(format(list, "Priority (larger wins)")).isEqualTo("0");
      assertThat(fill(list, "Lead*")).isEqualTo(fill(list, "Time limit")).isNotNull();
      assertThat(fill(list, "Matter")).isNull();
    }
  }

  private static String format(Sheet sheet, String heading) {
    return sheet.getColumnStyle(column(sheet, heading)).getDataFormatString();
  }

  private static String fill(Sheet sheet, String heading) {
    var colour = sheet.getColumnStyle(column(sheet, heading)).getFillForegroundColorColor();
    return colour == null ? null : ((org.apache.poi.xssf.usermodel.XSSFColor) colour).getARGBHex();
  }

  @Test
  void every_column_is_explained_in_both_languages_and_nothing_else_is() {
    Properties english = messages("messages.properties");
    Properties chinese = messages("messages_zh.properties");
    TreeSet<String> notes = new TreeSet<>();
    for (TableFormat table : ScenarioSheets.allTables()) {
      for (Column column : table.columns()) {
        notes.add(ColumnGuide.noteKey(table, column));
      }
    }
    assertThat(english.stringPropertyNames()).containsAll(notes);
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.stringPropertyNames().stream().filter(key -> key.startsWith("note.")))
        .allMatch(
            key ->
                notes.contains(key)
                    || List.of(
                            "note.required",
                            "note.remark",
                            "note.attribute",
                            "note.scenarios.attribute",
                            "note.matters.level")
                        .contains(key));
    notes.forEach(
        key -> assertThat(chinese.getProperty(key)).as(key).matches("(?s).*\\p{IsHan}.*"));
  }

  private static Properties messages(String name) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(DropDownsTest.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  @Test
  void the_guide_is_made_of_sentences() throws Exception {
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      try (XSSFWorkbook workbook = workbook(RulebookTemplate.empty(language))) {
        for (Row row : workbook.getSheetAt(0)) {
          for (Cell cell : row) {
            assertThat(cell.getStringCellValue()).doesNotStartWith("help.");
          }
        }
        assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(35);
      }
    }
  }

  @Test
  void a_list_validation_shows_its_arrow() throws Exception {
    try (XSSFWorkbook workbook = town()) {
      assertThat(
              tables(workbook).stream()
                  .flatMap(sheet -> sheet.getDataValidations().stream())
                  .filter(
                      one ->
                          one.getValidationConstraint().getValidationType() == ValidationType.LIST))
          .isNotEmpty();
      // In the file "showDropDown" hides it.
      for (XSSFSheet sheet : tables(workbook)) {
        sheet
            .getCTWorksheet()
            .getDataValidations()
            .getDataValidationList()
            .forEach(one -> assertThat(one.getShowDropDown()).isFalse());
      }
    }
  }
}
