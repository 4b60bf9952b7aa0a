package paidan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paidan.rulebook.Rulebook;
import paidan.rulebooks.NamedRulebook;
import paidan.sheet.SourceFile;

/** CSV that a spreadsheet program opens without running anything. */
class SafeCsvTest {

  @Test
  void signs_that_begin_a_formula_are_led_by_an_apostrophe_and_numbers_are_not() {
    assertThat(List.of("=1", "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "＝1+1"))
        .allSatisfy(text -> assertThat(SafeCsv.safe(text)).isEqualTo("'" + text));
    assertThat(List.of("-100", "+5", "-", ">= 3", "3%", ""))
        .allSatisfy(text -> assertThat(SafeCsv.safe(text)).isEqualTo(text));
  }

  @Test
  void the_list_is_read_back_as_it_was() throws Exception {
    NamedRulebook beijing = NamedRulebook.find("beijing");
    SafeCsv csv = new SafeCsv(beijing.files());
    StringWriter out = new StringWriter();
    assertThat(csv.write(out)).isGreaterThanOrEqualTo(beijing.load().listSize());
    assertThat(csv.changed()).isEmpty();

    List<SourceFile> files = new ArrayList<>(beijing.files());
    files.removeIf(file -> file.name().contains("dispatch-list") || file.name().contains("派单目录"));
    assertThat(files).hasSize(beijing.files().size() - 1);
    files.add(new SourceFile("dispatch-list.csv", out.toString().getBytes(StandardCharsets.UTF_8)));
    Rulebook again = Rulebook.load(files);
    assertThat(again.rows()).hasSameSizeAs(beijing.load().rows());
    assertThat(again.rows())
        .extracting(Object::toString)
        .containsExactlyElementsOf(beijing.load().rows().stream().map(Object::toString).toList());
  }

  @Test
  void a_cell_that_was_changed_is_told() throws IOException {
    String list = "ID,Lead,Notice\n1,W,=HYPERLINK(1)\n";
    SafeCsv csv =
        new SafeCsv(
            List.of(new SourceFile("dispatch-list.csv", list.getBytes(StandardCharsets.UTF_8))));
    StringWriter out = new StringWriter();
    csv.write(out);
    assertThat(out.toString()).contains("\"'=HYPERLINK(1)\"");
    assertThat(csv.changed()).extracting(cell -> cell.cell()).containsExactly("C2");
  }
}
