package paidan.workbook;

import org.jspecify.annotations.Nullable;
import paidan.sheet.ClosedWords;
import paidan.sheet.ColumnType;
import paidan.sheet.WrittenSheet;

/**
 * A column as the template writes it.
 *
 * @param heading its heading in the language of the workbook
 * @param type what it holds
 * @param role what it is for
 * @param width in letters
 * @param offer what its drop-down offers
 * @param words its closed list, null when it has none
 * @param attribute the attribute that it is for, null when it is for none
 * @param level which level of a catalogue, 0 when it is none
 * @param note what goes there, with an example; empty when there is nothing to say
 * @param from where its cells come from, null when the rulebook has no such column
 */
record PlannedColumn(
    String heading,
    ColumnType type,
    ColumnGuide.Role role,
    int width,
    Offer offer,
    @Nullable ClosedWords<?> words,
    @Nullable String attribute,
    int level,
    String note,
    WrittenSheet.@Nullable Heading from) {}
