package paidan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.rulebook.Book.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.apache.poi.util.LocaleUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.sheet.SourceFile;

/** What is set for the whole JVM is the host's: a load neither changes it nor depends on it. */
class HostSettingsTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private final double ratio = ZipSecureFile.getMinInflateRatio();
  private final long largest = ZipSecureFile.getMaxEntrySize();
  private final Properties properties = (Properties) System.getProperties().clone();

  /** Settings as a host may have them, none of them a default, and most of them in the way. */
  @BeforeEach
  void settings_of_a_host() {
    // Turkish has an i of its own, and its dates and numbers look other than ours.
    Locale.setDefault(new Locale("tr", "TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    ZipSecureFile.setMinInflateRatio(0.9);
    ZipSecureFile.setMaxEntrySize(10);
  }

  @AfterEach
  void settings_of_the_tests() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
    ZipSecureFile.setMinInflateRatio(ratio);
    ZipSecureFile.setMaxEntrySize(largest);
    System.setProperties(properties);
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    System.getProperties().forEach((key, value) -> settings.put(key.toString(), value.toString()));
    settings.put("locale", Locale.getDefault().toString());
    settings.put("locale of display", Locale.getDefault(Locale.Category.DISPLAY).toString());
    settings.put("locale of format", Locale.getDefault(Locale.Category.FORMAT).toString());
    settings.put("zone", TimeZone.getDefault().getID());
    settings.put("charset", Charset.defaultCharset().name());
    settings.put("StAX in", XMLInputFactory.newFactory().getClass().getName());
    settings.put("StAX out", XMLOutputFactory.newFactory().getClass().getName());
    settings.put("StAX events", XMLEventFactory.newFactory().getClass().getName());
    settings.put("SAX", SAXParserFactory.newInstance().getClass().getName());
    settings.put("DOM", DocumentBuilderFactory.newInstance().getClass().getName());
    settings.put("least inflation", String.valueOf(ZipSecureFile.getMinInflateRatio()));
    settings.put("largest entry", String.valueOf(ZipSecureFile.getMaxEntrySize()));
    settings.put("longest text", String.valueOf(ZipSecureFile.getMaxTextSize()));
    settings.put("most entries", String.valueOf(ZipSecureFile.getMaxFileCount()));
    settings.put("grace", String.valueOf(ZipSecureFile.getGraceEntrySize()));
    settings.put(
        "threshold", String.valueOf(ZipInputStreamZipEntrySource.getThresholdBytesForTempFiles()));
    settings.put("largest array", String.valueOf(IOUtils.getByteArrayMaxOverride()));
    settings.put("locale of POI", LocaleUtil.getUserLocale().toString());
    settings.put("password", String.valueOf(Biff8EncryptionKey.getCurrentUserPassword()));
    return settings;
  }

  static Stream<Arguments> dispatch_lists() {
    return Stream.of("xlsx", "xls", "csv", "a damaged xlsx")
        .map(
            type -> {
              byte[] content =
                  type.equals("csv")
                      ? "ID,MATTER,LEAD,VALID FROM\n1,WATER,water,2026-01-31\n"
                          .getBytes(StandardCharsets.UTF_8)
                      : Book.of(type.equals("xls") ? "xls" : "xlsx")
                          .sheet(
                              "DISPATCH LIST",
                              row("ID", "MATTER", "LEAD", "VALID FROM"),
                              row("1", "WATER", "water", java.time.LocalDate.of(2026, 1, 31)))
                          .bytes();
              String name = type.equals("csv") ? "DISPATCH LIST.csv" : "list.xlsx";
              if (type.startsWith("a damaged")) {
                content = java.util.Arrays.copyOf(content, content.length - 500);
              }
              return Arguments.of(Named.of(type, new SourceFile(name, content)));
            });
  }

  @ParameterizedTest
  @MethodSource("dispatch_lists")
  void a_load_changes_no_setting_and_reads_alike_under_all(SourceFile file) {
    Map<String, String> before = settings();
    List<SourceFile> all = new ArrayList<>(new Town().sources());
    all.add(file);
    List<String> firstDays = new ArrayList<>();
    try {
      Rulebook.load(all)
          .rows()
          .forEach(
              row ->
                  firstDays.add(
                      java.time.LocalDate.ofEpochDay(row.conditions().firstDay()).toString()));
    } catch (RulebookException e) {
      assertThat(e.findings().stream().map(f -> f.code())).contains("file-damaged");
      firstDays.add("2026-01-31");
    }
    assertThat(settings()).isEqualTo(before);
    assertThat(firstDays).containsExactly("2026-01-31");
  }
}
