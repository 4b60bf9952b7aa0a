package paidan.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;

/** The tables of a rulebook as they stand in its sheets: rows of cells, not yet understood. */
public final class RawTables {

  private final Map<TableFormat, List<TableRow>> rows;
  private final List<SourceFile> ruleFiles;
  private final List<WrittenSheet> sheets;
  private final List<RemarkSheet> remarks;

  private RawTables(
      Map<TableFormat, List<TableRow>> rows,
      List<SourceFile> ruleFiles,
      List<WrittenSheet> sheets,
      List<RemarkSheet> remarks) {
    this.rows = rows;
    this.ruleFiles = List.copyOf(ruleFiles);
    this.sheets = List.copyOf(sheets);
    this.remarks = List.copyOf(remarks);
  }

  /**
   * Reads all sheets of all files. What cannot be read is noted; the rest is read nevertheless, so
   * that all errors are told in one go. A file or sheet that is a copy of another one is an error,
   * and its rows are left out.
   *
   * @param files the files of the rulebook
   * @param formats the tables it may have
   * @param limits how much is read at most
   * @param findings takes what is wrong
   * @return the tables
   */
  public static RawTables read(
      List<SourceFile> files, Collection<TableFormat> formats, Limits limits, Findings findings) {
    return read(files, formats, List.of(), limits, findings);
  }

  /**
   * Reads some tables and passes over others.
   *
   * @param files the files of the rulebook
   * @param formats the tables to read
   * @param passedOver tables whose sheets are left alone
   * @param limits how much is read at most
   * @param findings takes what is wrong
   * @return the tables
   */
  public static RawTables read(
      List<SourceFile> files,
      Collection<TableFormat> formats,
      Collection<TableFormat> passedOver,
      Limits limits,
      Findings findings) {
    return read(files, formats, passedOver, limits, findings, null);
  }

  /**
   * Reads all sheets of all files to write them anew, with titles, with the columns and with the
   * sheets that are meant for people only.
   *
   * @param files the files of the rulebook
   * @param formats the tables it may have
   * @param limits how much is read at most
   * @param findings takes what is wrong
   * @return the tables, with {@link #sheets} and {@link #remarks}
   */
  public static RawTables readAsWritten(
      List<SourceFile> files, Collection<TableFormat> formats, Limits limits, Findings findings) {
    return read(files, formats, List.of(), limits, findings, new WrittenSheets());
  }

  private static RawTables read(
      List<SourceFile> files,
      Collection<TableFormat> formats,
      Collection<TableFormat> passedOver,
      Limits limits,
      Findings findings,
      @Nullable WrittenSheets written) {
    Map<TableFormat, List<TableRow>> rows = new LinkedHashMap<>();
    List<SourceFile> code = new ArrayList<>();
    SheetReading reading = new SheetReading(formats, passedOver, limits, findings, rows, written);
    for (SourceFile file : files) {
      if (file.isCode()) {
        code.add(file);
      } else {
        reading.read(file);
      }
    }
    if (written != null) {
      return new RawTables(rows, code, written.tables, written.remarks);
    }
    new Copies(rows.values(), reading.annotated()).leaveOut(rows.values(), findings);
    return new RawTables(rows, code, List.of(), List.of());
  }

  /**
   * The rows of a table, in the order of files, sheets and rows. Blank rows are left out.
   *
   * @param format the table
   * @return its rows; none when it has no sheet
   */
  public List<TableRow> rows(TableFormat format) {
    return java.util.Collections.unmodifiableList(rows.getOrDefault(format, List.of()));
  }

  /**
   * Whether the rulebook has a sheet of the table, be it empty.
   *
   * @param format the table
   * @return true when it has
   */
  public boolean has(TableFormat format) {
    return rows.containsKey(format);
  }

  /**
   * The files that are code: DRL and stock Drools decision tables. They were not read.
   *
   * @return the files
   */
  public List<SourceFile> ruleFiles() {
    return ruleFiles;
  }

  /**
   * The sheets as they are written.
   *
   * @return in the order of files and sheets; none unless they were {@linkplain #readAsWritten read
   *     as written}
   */
  public List<WrittenSheet> sheets() {
    return sheets;
  }

  /**
   * The sheets that are meant for people only.
   *
   * @return in the order of files and sheets; none unless they were {@linkplain #readAsWritten read
   *     as written}
   */
  public List<RemarkSheet> remarks() {
    return remarks;
  }
}
