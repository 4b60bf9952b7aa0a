package paidan.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;

/** Reads files into the rows of tables, each by what it is. */
final class SheetReading {

  private static final Logger LOG = LoggerFactory.getLogger(SheetReading.class);

  /** The sheet that a check puts into the workbook that it annotates. */
  private static final Set<String> LISTS_OF_FINDINGS = Set.of("#Findings", "#检查结果");

  private final SheetNames names;
  private final List<TableFormat> passedOver;
  private final Limits limits;
  private final Findings findings;
  private final Map<TableFormat, List<TableRow>> rows;
  private final @Nullable WrittenSheets written;
  private final @Nullable WorkbookSheets grids;
  private final Map<String, String> shared = new HashMap<>();
  private final Set<String> annotated = new HashSet<>();

  /**
   * A reading.
   *
   * @param written takes the sheets as they are written; null when nobody wants them
   */
  SheetReading(
      Collection<TableFormat> formats,
      Collection<TableFormat> passedOver,
      Limits limits,
      Findings findings,
      Map<TableFormat, List<TableRow>> rows,
      @Nullable WrittenSheets written) {
    this.names =
        new SheetNames(Stream.concat(formats.stream(), passedOver.stream()).distinct().toList());
    this.passedOver = List.copyOf(passedOver);
    this.limits = limits;
    this.findings = findings;
    this.rows = rows;
    this.written = written;
    this.grids = null;
  }

  /**
   * Reads sheets as they stand; CSV is a sheet with a blank name.
   *
   * @param formats tables whose headings tell the separator of CSV
   */
  SheetReading(
      Collection<TableFormat> formats, Limits limits, Findings findings, WorkbookSheets grids) {
    this.names = new SheetNames(formats);
    this.passedOver = List.of();
    this.limits = limits;
    this.findings = findings;
    this.rows = Map.of();
    this.written = null;
    this.grids = grids;
  }

  /** The files that a check has annotated. */
  Set<String> annotated() {
    return annotated;
  }

  /** Whatever a parser throws becomes a finding: one bad file must not hide the other errors. */
  void read(SourceFile file) {
    try {
      readByName(file);
    } catch (UnreadableFileException e) {
      error(file, e.code(), e.arguments());
    } catch (OutOfMemoryError | StackOverflowError e) {
      error(file, "file-exhausts", e.getClass().getSimpleName());
    } catch (Exception e) {
      LOG.debug("{} cannot be read", file, e);
      error(file, "file-damaged");
    }
  }

  private void readByName(SourceFile file) throws Exception {
    if (file.content().length > limits.fileBytes()) {
      throw new UnreadableFileException("file-too-large", limits.fileBytes());
    }
    String name = file.name().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    switch (ending) {
      case "xlsx", "xlsm", "xls" -> workbook(file);
      case "csv", "tsv" -> csv(file);
      case "xlsb", "ods", "et", "ett", "numbers", "xlt", "xltx", "xltm", "fods", "dif", "slk" ->
          throw new UnreadableFileException("file-of-other-program", ending);
      default ->
          findings.warning(
              Position.ofFile(file.name()),
              Message.of(CellReader.BUNDLE, "file-not-read", file.name()));
    }
  }

  /** What a workbook is called says less than how it begins. */
  private void workbook(SourceFile file) throws Exception {
    byte[] content = file.content();
    if (startsWith(content, 'P', 'K', 3, 4)) {
      new XlsxReader(file, limits, this::sheet).read();
    } else if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      new XlsReader(file, limits, this::sheet).read();
    } else if (content.length == 0) {
      throw new UnreadableFileException("file-empty");
    } else {
      String head = new String(content, 0, Math.min(content.length, 2000), StandardCharsets.UTF_8);
      String plain = Spelling.fold(head);
      if (plain.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
        throw new UnreadableFileException("file-of-other-program", "XML Spreadsheet 2003");
      }
      boolean web = plain.startsWith("<") || plain.contains("<html") || plain.contains("<table");
      throw new UnreadableFileException(web ? "workbook-is-web-page" : "workbook-is-none");
    }
  }

  private static boolean startsWith(byte[] content, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private void csv(SourceFile file) {
    String sheet = SheetNames.ofFile(file.name());
    if (isRemark(sheet)) {
      if (written != null) {
        new CsvSheetReader(file, limits, null).read(written.remarks(file.name(), sheet, limits));
      }
      return;
    }
    TableFormat format = names.formatOf(sheet);
    if (format != null && passedOver.contains(format)) {
      return;
    }
    Headings headings = format == null ? null : new Headings(format);
    if (grids != null) {
      SheetSink sink = grids.sheet(file.name(), "");
      if (sink != null) {
        new CsvSheetReader(file, limits, headings).read(sink);
      }
      return;
    }
    new CsvSheetReader(file, limits, headings)
        .read(sink(file.name(), /* sheet= */ null, /* name= */ sheet, format));
  }

  /** The sink of a sheet of a workbook, null when the sheet is to be left out. */
  private @Nullable SheetSink sheet(String file, String sheet) {
    if (grids != null && !isRemark(sheet)) {
      return grids.sheet(file, sheet);
    }
    if (isRemark(sheet)) {
      if (LISTS_OF_FINDINGS.contains(sheet)) {
        annotated.add(file);
      }
      return written == null ? null : written.remarks(file, sheet, limits);
    }
    TableFormat format = names.formatOf(sheet);
    return format != null && passedOver.contains(format) ? null : sink(file, sheet, sheet, format);
  }

  private static boolean isRemark(String sheet) {
    return WrittenSheets.isRemark(sheet.strip());
  }

  private SheetSink sink(
      String file, @Nullable String sheet, String name, @Nullable TableFormat format) {
    return format == null
        ? new UnknownSheet(file, sheet, name, names.all(), findings)
        : new TableSheet(
            file,
            sheet,
            name,
            format,
            limits,
            findings,
            shared,
            rows.computeIfAbsent(format, f -> new ArrayList<>()),
            written);
  }

  private void error(SourceFile file, String code, Object... arguments) {
    findings.error(Position.ofFile(file.name()), Message.of(CellReader.BUNDLE, code, arguments));
  }
}
