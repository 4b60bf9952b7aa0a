package paidan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * Reads workbooks as a stream of events: a sheet of 100,000 rows is never in memory as a whole.
 *
 * <p>POI's own guards against zip bombs are settings of the JVM, which belong to the host; this
 * counts the unpacked bytes itself.
 */
final class XlsxReader {

  private final SourceFile file;
  private final Limits limits;
  private final WorkbookSheets sheets;

  XlsxReader(SourceFile file, Limits limits, WorkbookSheets sheets) {
    this.file = file;
    this.limits = limits;
    this.sheets = sheets;
  }

  void read() throws IOException, OpenXML4JException, SAXException {
    ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.content()))
            .get();
    try (ZipEntrySource entries = new CountedEntries(zip, limits.totalBytes())) {
      refuseOtherFormats(entries);
      try (OPCPackage parts = OPCPackage.open(entries)) {
        read(parts);
      }
    }
  }

  private static void refuseOtherFormats(ZipEntrySource entries) throws IOException {
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipArchiveEntry> all = entries.getEntries();
    while (all.hasMoreElements()) {
      names.add(all.nextElement().getName());
    }
    if (names.contains("xl/workbook.bin")) {
      throw new UnreadableFileException("file-of-other-program", "xlsb");
    }
    if (names.contains("mimetype") && names.contains("content.xml")) {
      throw new UnreadableFileException("file-of-other-program", "ods");
    }
    if (names.contains("word/document.xml") || names.contains("ppt/presentation.xml")) {
      throw new UnreadableFileException(
          "file-of-other-program", names.contains("word/document.xml") ? "docx" : "pptx");
    }
    if (!names.contains("[Content_Types].xml")) {
      throw new UnreadableFileException("workbook-is-none");
    }
    if (isStrict(entries)) {
      throw new UnreadableFileException("workbook-is-strict");
    }
  }

  /** Excel offers a variant with other namespaces, whose styles POI cannot read. */
  private static boolean isStrict(ZipEntrySource entries) throws IOException {
    ZipArchiveEntry workbook = entries.getEntry("xl/workbook.xml");
    if (workbook == null) {
      return false;
    }
    try (InputStream stream = entries.getInputStream(workbook)) {
      String head = new String(stream.readNBytes(2_000), StandardCharsets.UTF_8);
      return head.contains("http://purl.oclc.org/ooxml/spreadsheetml");
    }
  }

  private void read(OPCPackage parts) throws IOException, OpenXML4JException, SAXException {
    XSSFReader reader = new XSSFReader(parts);
    SharedTexts texts = parse(parts, XSSFRelation.SHARED_STRINGS, new SharedTexts());
    Outline outline = outline(reader);
    NumberFormats formats = parse(parts, XSSFRelation.STYLES, new NumberFormats());
    int count = 0;
    if (!(reader.getSheetsData() instanceof XSSFReader.SheetIterator all)) {
      throw new IOException("sheets");
    }
    while (all.hasNext()) {
      if (++count > limits.sheets()) {
        throw new UnreadableFileException("too-many-sheets", limits.sheets());
      }
      try (InputStream stream = all.next()) {
        SheetSink sink = sheets.sheet(file.name(), all.getSheetName());
        if (sink != null) {
          if (outline.hiddenSheets.contains(all.getSheetName())) {
            sink.hiddenSheet();
          }
          parse(stream, new XlsxCells(sink, texts, formats, outline.from1904));
          sink.end();
        }
      }
    }
  }

  /** Lets a handler hear a part of the workbook, if it has one. */
  private static <H extends PartHandler> H parse(OPCPackage parts, XSSFRelation what, H handler)
      throws IOException, SAXException {
    for (PackagePart part : parts.getPartsByContentType(what.getContentType())) {
      try (InputStream stream = part.getInputStream()) {
        parse(stream, handler);
      }
    }
    return handler;
  }

  private static void parse(InputStream stream, PartHandler handler)
      throws IOException, SAXException {
    try {
      PartParser.parse(stream, handler);
    } catch (XlsxCells.EnoughException e) {
      // The sink wants no more rows.
    }
  }

  /** What the workbook says of itself and of its sheets. */
  private static final class Outline extends PartHandler {

    /** Workbooks from old Macs count their days from 1904. */
    private boolean from1904;

    private final Set<String> hiddenSheets = new HashSet<>();

    @Override
    void start(String name, PartAttributes attributes) {
      if (name.equals("workbookPr")) {
        from1904 = XlsxCells.isTrue(attributes.value("date1904"));
      } else if (name.equals("sheet")) {
        String state = attributes.value("state");
        if (state != null && !state.equals("visible")) {
          hiddenSheets.add(attributes.required("name"));
        }
      }
    }
  }

  private static Outline outline(XSSFReader reader)
      throws IOException, SAXException, OpenXML4JException {
    Outline outline = new Outline();
    try (InputStream workbook = reader.getWorkbookData()) {
      parse(workbook, outline);
    }
    return outline;
  }

  /**
   * The parts of a workbook; throws when more bytes come out of them than are allowed, or far more
   * than went in.
   */
  private static final class CountedEntries implements ZipEntrySource {

    /** Real sheets come to 10 to 60 times their size; a bomb to 1,000 times. */
    private static final int MOST_RATIO = 200;

    /** Small parts may be as repetitive as they like. */
    private static final long FREE = 16L << 20;

    private final ZipFileZipEntrySource entries;
    private long left;

    CountedEntries(ZipFile zip, long most) {
      entries = new ZipFileZipEntrySource(zip);
      left = most;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
      return entries.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
      return entries.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
      long most = Math.max(FREE, MOST_RATIO * Math.max(1, entry.getCompressedSize()));
      return new java.io.FilterInputStream(entries.getInputStream(entry)) {
        private long unpacked;

        @Override
        public int read() throws IOException {
          int read = super.read();
          count(read < 0 ? 0 : 1);
          return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int read = super.read(bytes, offset, length);
          count(Math.max(0, read));
          return read;
        }

        private void count(int bytes) {
          unpacked += bytes;
          left -= bytes;
          if (left < 0 || unpacked > most) {
            throw new UnreadableFileException("file-unpacks-too-large");
          }
        }
      };
    }

    @Override
    public void close() throws IOException {
      entries.close();
    }

    @Override
    public boolean isClosed() {
      return entries.isClosed();
    }
  }
}
