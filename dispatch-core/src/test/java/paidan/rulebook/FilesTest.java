package paidan.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static paidan.rulebook.Book.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Severity;
import paidan.sheet.Limits;
import paidan.sheet.RawTables;
import paidan.sheet.RulebookFiles;
import paidan.sheet.SourceFile;

/** Files that cannot be read, or that are made to bring a server down, are findings like others. */
class FilesTest {

  private static final String SPREADSHEET_2003 =
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";

  @TempDir private Path folder;

  private static Book list() {
    return Book.of("xlsx")
        .sheet("Dispatch list", row("ID", "Matter", "Lead"), row("1", "Water", "WATER"));
  }

  private static List<Finding> findings(Limits limits, SourceFile... files) {
    Findings findings = new Findings();
    RawTables.read(List.of(files), Tables.ALL, limits, findings);
    return findings.list();
  }

  /** The parts of a workbook, to be put together again with something changed. */
  static Map<String, byte[]> parts(byte[] workbook) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }

  static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] zipped(String... names) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : names) {
      parts.put(name, new byte[] {'x'});
    }
    return zipped(parts);
  }

  private static byte[] changed(String part, String from, String to) {
    Map<String, byte[]> parts = parts(list().bytes());
    String text = new String(parts.get(part), UTF_8);
    assertThat(text).contains(from);
    parts.put(part, text.replace(from, to).getBytes(UTF_8));
    return zipped(parts);
  }

  /**
   * The sheet as other programs write it: no references, texts in place, with runs and readings.
   */
  private static byte[] bySomeOtherProgram() {
    Map<String, byte[]> parts = parts(list().bytes());
    parts.put(
        "xl/worksheets/sheet1.xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <x:sheetData>
            <x:row><x:c t="inlineStr"><x:is><x:t>ID</x:t></x:is></x:c>
            <x:c t="inlineStr"><x:is><x:r><x:t>Mat</x:t></x:r><x:r><x:t>ter</x:t></x:r></x:is></x:c>
            <x:c t="inlineStr"><x:is><x:t>Lead</x:t><x:rPh sb="0" eb="1"><x:t>led</x:t></x:rPh></x:is></x:c>
            </x:row>
            <x:row><x:c><x:v>1.0</x:v></x:c><x:c t="str"><x:v>Water</x:v></x:c>
            <x:c t="inlineStr"><x:is><x:t xml:space="preserve"> WATER_x000D_
            </x:t></x:is></x:c></x:row>
            </x:sheetData></x:worksheet>
            """));
    return zipped(parts);
  }

  @Test
  void a_workbook_of_some_other_program_is_read_alike() throws RulebookException {
    List<SourceFile> all = new ArrayList<>(new Town().sources());
    all.add(new SourceFile("list.xlsx", bySomeOtherProgram()));
    Rulebook rulebook = Rulebook.load(all);
    assertThat(rulebook.rows()).hasSize(1);
    assertThat(rulebook.rows().get(0).source().id()).isEqualTo("1");
    assertThat(rulebook.rows().get(0).source().row()).isEqualTo(2);
    assertThat(rulebook.rows().get(0).hasMatter()).isTrue();
  }

  private static byte[] strict() {
    Map<String, byte[]> parts = parts(list().bytes());
    parts.replaceAll(
        (name, content) ->
            utf8(
                new String(content, UTF_8)
                    .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")));
    return zipped(parts);
  }

  private static byte[] withPassword(boolean old) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (old) {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
          return Book.of("xls").sheet("Dispatch list", row("ID", "Lead"), row("1", "W")).bytes();
        } finally {
          Biff8EncryptionKey.setCurrentUserPassword(null);
        }
      }
      try (POIFSFileSystem container = new POIFSFileSystem()) {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (OutputStream inside = encryptor.getDataStream(container)) {
          inside.write(list().bytes());
        }
        container.writeFilesystem(out);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static Arguments file(String what, String name, byte[] content, String code) {
    return Arguments.of(Named.of(what, new SourceFile(name, content)), code);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  static Stream<Arguments> files_that_cannot_be_read() {
    byte[] good = list().bytes();
    byte[] old = Book.of("xls").sheet("Dispatch list", row("ID", "Lead"), row("1", "W")).bytes();
    return Stream.of(
        file("xlsx with a password", "a.xlsx", withPassword(false), "file-has-password"),
        file("xls with a password", "a.xls", withPassword(true), "file-has-password"),
        file("half of an xlsx", "a.xlsx", Arrays.copyOf(good, good.length / 2), "file-damaged"),
        file("half of an xls", "a.xls", Arrays.copyOf(old, old.length / 2), "file-damaged"),
        file("nothing but the magic of a zip", "a.xlsx", utf8("PK\u0003\u0004"), "file-damaged"),
        file(
            "XML that is none",
            "a.xlsx",
            changed("xl/worksheets/sheet1.xml", "</sheetData>", ""),
            "file-damaged"),
        file(
            "a text that is not there",
            "a.xlsx",
            changed("xl/worksheets/sheet1.xml", "<v>0</v>", "<v>999</v>"),
            "file-damaged"),
        file(
            "a number that would fill the memory",
            "a.xlsx",
            changed("xl/worksheets/sheet1.xml", "t=\"s\" s=\"0\"><v>3</v>", "><v>1E999999999</v>"),
            "file-damaged"),
        file("a web page", "a.xls", utf8("\n <HTML><table><tr>"), "workbook-is-web-page"),
        file("a web page without a head", "a.xls", utf8("<table><tr>"), "workbook-is-web-page"),
        file("text with tabs", "a.xls", utf8("ID\tLead\n1\tW\n"), "workbook-is-none"),
        file("XML of 2003", "a.xls", utf8(SPREADSHEET_2003), "file-of-other-program"),
        file("an empty file", "a.xlsx", new byte[0], "file-empty"),
        file("a zip of something else", "a.xlsx", zipped("x.txt"), "workbook-is-none"),
        file("xlsb", "a.xlsb", zipped("xl/workbook.bin"), "file-of-other-program"),
        file("xlsb called xlsx", "a.xlsx", zipped("xl/workbook.bin"), "file-of-other-program"),
        file("ods", "a.ods", zipped("mimetype", "content.xml"), "file-of-other-program"),
        file(
            "ods called xlsx",
            "a.xlsx",
            zipped("mimetype", "content.xml"),
            "file-of-other-program"),
        file("docx called xlsx", "a.xlsx", zipped("word/document.xml"), "file-of-other-program"),
        file("et of WPS", "a.et", old, "file-of-other-program"),
        file("the strict variant", "a.xlsx", strict(), "workbook-is-strict"),
        file("a picture", "a.png", new byte[] {1, 2, 3}, "file-not-read"),
        file("text of 1995", "a.xls", wordDocument(), "workbook-is-none"));
  }

  private static byte[] wordDocument() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      container.writeFilesystem(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("files_that_cannot_be_read")
  void a_file_that_cannot_be_read_says_why_and_what_to_do(SourceFile file, String code) {
    List<Finding> findings = findings(Limits.DEFAULT, file);
    assertThat(findings).extracting(Finding::code).containsExactly(code);
    Finding finding = findings.get(0);
    assertThat(finding.severity())
        .isEqualTo(code.equals("file-not-read") ? Severity.WARNING : Severity.ERROR);
    assertThat(finding.position()).hasToString(file.name());
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(finding.message().remedy(language)).isNotBlank();
      assertThat(finding.text(language)).doesNotContain("null", "Exception", "{");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/workbook.xml",
        "xl/styles.xml",
        "[Content_Types].xml",
        "_rels/.rels"
      })
  void an_entity_is_never_expanded_and_never_fetched(String part) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    for (String declaration :
        List.of("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", laughs + "<!ENTITY x '&a29;'>")) {
      Map<String, byte[]> parts = parts(list().bytes());
      String text = new String(parts.get(part), UTF_8);
      int root = text.indexOf('<', text.indexOf("?>") + 1);
      String name = text.substring(root + 1, text.indexOf(' ', root));
      String entity = text.contains("<t>") ? text.replaceFirst("<t>", "<t>&x;") : text;
      parts.put(
          part,
          utf8(
              text.substring(0, root)
                  + "<!DOCTYPE "
                  + name
                  + " ["
                  + declaration
                  + "]>"
                  + entity.substring(root)));
      assertThat(findings(Limits.DEFAULT, new SourceFile("a.xlsx", zipped(parts))))
          .extracting(Finding::code)
          .containsExactly("file-damaged");
    }
  }

  @Test
  void a_workbook_that_unpacks_to_far_more_than_its_size_is_not_unpacked() {
    Map<String, byte[]> parts = parts(list().bytes());
    byte[] blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) ' ');
    byte[] sheet = parts.get("xl/worksheets/sheet1.xml");
    System.arraycopy(sheet, 0, blanks, 0, sheet.length);
    parts.put("xl/worksheets/sheet1.xml", blanks);
    byte[] bomb = zipped(parts);
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(findings(Limits.DEFAULT, new SourceFile("a.xlsx", bomb)))
        .extracting(Finding::code)
        .containsExactly("file-unpacks-too-large");
  }

  static Stream<Arguments> limits() {
    byte[] good = list().sheet("Matters", row("Code", "Level 1"), row("01", "Water")).bytes();
    SourceFile workbook = new SourceFile("a.xlsx", good);
    SourceFile csv = new SourceFile("dispatch-list.csv", utf8("ID,Lead\n1,W\n2,W\n3,WWWWWWWWWW\n"));
    return Stream.of(
        Arguments.of(new Limits(9, 10, 1 << 20, 9, 9, 9, 9), workbook, "file-too-large"),
        Arguments.of(new Limits(9, 1 << 20, 100, 9, 9, 9, 9), workbook, "file-unpacks-too-large"),
        Arguments.of(new Limits(9, 1 << 20, 1 << 20, 1, 9, 9, 9), workbook, "too-many-sheets"),
        Arguments.of(new Limits(9, 1 << 20, 1 << 20, 9, 1, 9, 9), workbook, "too-many-rows"),
        Arguments.of(new Limits(9, 1 << 20, 1 << 20, 9, 9, 2, 9), workbook, "too-many-columns"),
        Arguments.of(new Limits(9, 1 << 20, 1 << 20, 9, 9, 9, 4), workbook, "cell-too-long"),
        Arguments.of(new Limits(9, 10, 1 << 20, 9, 9, 9, 9), csv, "file-too-large"),
        Arguments.of(new Limits(9, 1 << 20, 1 << 20, 9, 2, 9, 9), csv, "too-many-rows"),
        Arguments.of(new Limits(9, 1 << 20, 1 << 20, 9, 9, 1, 9), csv, "too-many-columns"),
        Arguments.of(new Limits(9, 1 << 20, 1 << 20, 9, 9, 9, 9), csv, "cell-too-long"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void what_is_larger_than_allowed_is_an_error(Limits limits, SourceFile file, String code) {
    assertThat(findings(limits, file)).extracting(Finding::code).contains(code);
  }

  private List<String> codesOf(Path path, Limits limits) {
    Findings findings = new Findings();
    List<SourceFile> files = RulebookFiles.ofPath(path, limits, findings);
    List<String> codes = new ArrayList<>(findings.list().stream().map(Finding::code).toList());
    files.forEach(file -> codes.add(file.name()));
    return codes;
  }

  private Path zip(byte[] content) throws IOException {
    return Files.write(folder.resolve("r.zip"), content);
  }

  @Test
  void no_name_of_a_zip_leads_out_of_it() throws IOException {
    Path zip =
        zip(
            zipped(
                "../outside.csv",
                "/etc/absolute.csv",
                "C:/absolute.csv",
                "rules/../../x.drl",
                "..\\windows.csv",
                "inside.csv"));
    assertThat(codesOf(zip, Limits.DEFAULT))
        .containsExactly(
            "name-leads-outside",
            "name-leads-outside",
            "name-leads-outside",
            "name-leads-outside",
            "name-leads-outside",
            "inside.csv");
  }

  @Test
  void a_zip_of_a_folder_is_read_like_the_folder() throws IOException {
    Path zip =
        zip(
            zipped(
                "beijing/areas.csv",
                "beijing/rules/a.drl",
                "beijing/~$areas.xlsx",
                "beijing/.hidden.csv",
                "beijing/README.md",
                "beijing/old/areas.csv",
                "__MACOSX/beijing/._areas.csv"));
    assertThat(codesOf(zip, Limits.DEFAULT))
        .containsExactly("folder-not-read", "areas.csv", "rules/a.drl");
  }

  @Test
  void a_zip_may_have_its_names_in_the_encoding_of_chinese_windows() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GB18030"))) {
      zip.putNextEntry(new ZipEntry("派单目录.csv"));
      zip.closeEntry();
    }
    assertThat(codesOf(zip(out.toByteArray()), Limits.DEFAULT)).containsExactly("派单目录.csv");
  }

  @Test
  void a_zip_that_unpacks_to_more_than_is_allowed_is_not_unpacked() throws IOException {
    Path zip = zip(zipped(Map.of("a.csv", new byte[100_000])));
    assertThat(codesOf(zip, new Limits(9, 1_000, 1 << 20, 9, 9, 9, 9)))
        .containsExactly("file-too-large");
  }

  @Test
  void a_zip_of_more_files_than_are_allowed_is_told() throws IOException {
    Path zip = zip(zipped("a.csv", "b.csv", "c.csv"));
    assertThat(codesOf(zip, new Limits(2, 1_000, 1 << 20, 9, 9, 9, 9)))
        .containsExactly("too-many-files", "a.csv", "b.csv");
  }

  @Test
  void a_damaged_zip_and_a_missing_one_are_told() throws IOException {
    assertThat(codesOf(zip(new byte[] {'P', 'K', 3, 4}), Limits.DEFAULT))
        .containsExactly("zip-damaged");
    assertThat(codesOf(folder.resolve("none"), Limits.DEFAULT)).containsExactly("no-such-rulebook");
  }

  private static SourceFile csv(String name, String... rows) {
    return new SourceFile(name, String.join("\n", rows).getBytes(UTF_8));
  }

  private static List<String> told(SourceFile... files) {
    return findings(Limits.DEFAULT, files).stream()
        .map(finding -> finding.code() + " " + finding.message().arguments())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dispatch-list - 副本.csv",
        "Dispatch list - Copy.csv",
        "dispatch-list-backup.csv",
        "派单目录-水务 (1).csv"
      })
  void a_copy_beside_the_original_is_told_once_and_not_read(String name) {
    SourceFile original = csv("dispatch-list.csv", "ID,Matter,Lead", "1,Water,W", "2,Gas,G");
    SourceFile copy = csv(name, "ID,Matter,Lead", "1,Water,W", "2,Gas,G", "3,Heat,H");
    Findings findings = new Findings();
    RawTables tables =
        RawTables.read(List.of(original, copy), Tables.ALL, Limits.DEFAULT, findings);

    assertThat(findings.list())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("file-is-copy");
              assertThat(finding.message().arguments())
                  .containsExactly(name, "dispatch-list.csv", "2", "3");
            });
    assertThat(tables.rows(Tables.DISPATCH_LIST)).hasSize(2);
  }

  @Test
  void of_two_files_the_one_whose_rows_stand_elsewhere_is_the_copy() {
    SourceFile part = csv("dispatch-list-a.csv", "ID,Lead", "1,W", "2,G");
    SourceFile whole = csv("dispatch-list-b.csv", "ID,Lead", "1,W", "2,G", "3,H", "4,I", "5,J");

    assertThat(told(part, whole))
        .containsExactly("file-is-copy [dispatch-list-a.csv, dispatch-list-b.csv, 2, 2]");
  }

  @Test
  void lists_of_departments_that_share_a_row_are_no_copies() {
    SourceFile water = csv("dispatch-list-water.csv", "ID,Lead", "1,W", "2,G");
    SourceFile gas = csv("dispatch-list-gas.csv", "ID,Lead", "1,W", "3,H");

    assertThat(told(water, gas)).isEmpty();
  }

  @Test
  void a_copied_workbook_is_told_once_however_many_sheets_it_has() {
    byte[] book =
        list()
            .sheet("Organizers", row("Code", "Name", "Kind"), row("W", "Water", "department"))
            .bytes();

    assertThat(
            told(
                new SourceFile("Copy of list.xlsx", book),
                new SourceFile("list.xlsx", book),
                new SourceFile("z.xlsx", book)))
        .containsExactly(
            "file-is-copy [Copy of list.xlsx, list.xlsx, 2, 2]",
            "file-is-copy [z.xlsx, list.xlsx, 2, 2]");
  }

  @Test
  void a_copied_sheet_of_a_workbook_is_told_as_a_sheet() {
    Book book =
        list()
            .sheet("Dispatch list - copy", row("ID", "Matter", "Lead"), row("1", "Water", "WATER"));

    assertThat(told(book.file()))
        .containsExactly("file-is-copy [Dispatch list - copy, Dispatch list, 1, 1]");
  }

  @Test
  void what_a_check_has_annotated_is_the_copy_of_all_that_lies_beside_it() {
    SourceFile list = csv("dispatch-list.csv", "ID,Matter,Lead", "1,Water,WATER");
    SourceFile organizers = csv("organizers.csv", "Code,Name,Kind", "W,Water,department");
    byte[] annotated =
        list()
            .sheet("Organizers", row("Code", "Name", "Kind"), row("W", "Water", "department"))
            .sheet("#检查结果", row("程度"))
            .bytes();

    assertThat(told(new SourceFile("a.xlsx", annotated), list, organizers))
        .containsExactly("file-is-annotated-copy [a.xlsx, dispatch-list.csv, organizers.csv]");
  }
}
