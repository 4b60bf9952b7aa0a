package paidan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;

/** Lists of texts in a cell. */
class CellReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a; b", "a；b", "a\nb", "\"a\"", "a \"b", "\"", "“a", "「a; b」", "[a]"})
  void a_text_of_any_signs_is_read_as_it_was_listed(String text) {
    Findings findings = new Findings();
    Cell cell =
        new Cell(
            CellReader.listed(List.of("first", text)),
            CellKind.TEXT,
            Position.ofCell("a.csv", null, 2, 1));

    assertThat(new CellReader(findings).list(cell))
        .containsExactly("first", CellText.normalize(text));
    assertThat(findings.list()).isEmpty();
  }

  @Test
  void what_needs_no_quotes_has_none() {
    assertThat(CellReader.listed(List.of("DL-1", "甲、乙", "a > b"))).isEqualTo("DL-1; 甲、乙; a > b");
    assertThat(CellReader.listed(List.of())).isEmpty();
  }
}
