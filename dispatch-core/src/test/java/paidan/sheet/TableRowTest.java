package paidan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row tells of a cell without making it is what the cell itself would tell. */
class TableRowTest {

  private static final Column MATTER = Column.optional("Matter", "事项", ColumnType.CONDITION);
  private static final Column AREA = Column.optional("Area", "区域", ColumnType.CONDITION);

  private static TableRow row(@Nullable String text, CellKind kind) {
    TableFormat format = new TableFormat("list", "清单", List.of(MATTER, AREA));
    SheetLayout layout =
        new SheetLayout(format, "list.csv", null, 1, Map.of(MATTER, 0), Map.of(), List.of());
    return new TableRow(
        layout,
        2,
        new @Nullable String[] {text},
        new byte[] {(byte) List.of(CellKind.values()).indexOf(kind)});
  }

  @ParameterizedTest
  @ValueSource(strings = {"0101", "停水", "A1409", "only1", "仅停水"})
  void letters_and_digits_can_only_be_a_name(String text) {
    assertThat(row(text, CellKind.TEXT).word(MATTER)).isEqualTo(text);
    Condition condition = Condition.parse(text, name -> name.equals(text));
    assertThat(((Condition.AnyOf) condition).items())
        .singleElement()
        .isInstanceOfSatisfying(
            Condition.Named.class,
            named -> {
              assertThat(named.text()).isEqualTo(text);
              assertThat(named.only()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"absent", "ABSENT", "未填", "-", "*", "a; b", "a、b", "not(a)", "only a", "1.5", "１"})
  void what_the_cell_language_may_read_otherwise_must_be_read(String text) {
    assertThat(row(text, CellKind.TEXT).word(MATTER)).isNull();
    assertThat(row(text, CellKind.TEXT).text(MATTER)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NUMBER", "DATE", "BOOLEAN", "ERROR", "FORMULA"})
  void what_is_stored_as_something_else_than_text_must_be_read(String kind) {
    assertThat(row("0101", CellKind.valueOf(kind)).word(MATTER)).isNull();
  }

  @Test
  void blank_is_a_cell_without_text_and_a_column_that_the_sheet_lacks() {
    assertThat(row(null, CellKind.BLANK).isBlank(MATTER)).isTrue();
    assertThat(row("", CellKind.ERROR).isBlank(MATTER)).isTrue();
    assertThat(row("0101", CellKind.TEXT).isBlank(MATTER)).isFalse();
    assertThat(row("0101", CellKind.TEXT).isBlank(AREA)).isTrue();
    assertThat(row("0101", CellKind.TEXT).word(AREA)).isNull();
  }
}
