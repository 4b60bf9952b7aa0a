package paidan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paidan.browser.Chromium;
import paidan.check.ListVerification;
import paidan.rulebook.Rulebook;
import paidan.sheet.SourceFile;

/** The page of a check: what stands in it, and what a browser makes of it. */
class ReportPageTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final String EVIL = "Bureau </script><script>document.title='run'</script>";

  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void write() throws Exception {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("rulebook", "Key,Value\nname,small\ntime zone,Asia/Shanghai\n");
    sheets.put(
        "areas",
        """
        Code,Name,Level,Parent
        T,Town,city,
        E,East,district,T
        E1,Mill,subdistrict,E
        E2,Lake,subdistrict,E
        W,West,district,T
        """);
    sheets.put(
        "organizers",
        """
        Code,Name,Kind,Level,Area
        A,Bureau A,department,municipal,T
        B,%s,department,municipal,T
        E1O,Mill Office,subdistrict,subdistrict,E1
        """
            .formatted(EVIL));
    sheets.put("matters", "Code,Level 1,Level 2\nR,Roads,\nR1,Roads,Holes\nN,Noise,\nG,Gas,\n");
    sheets.put(
        "dispatch-list",
        """
        ID,Matter,Area,Lead,Valid to
        L1,Roads,,A,
        L2,Roads > Holes,,A,
        L3,Roads > Holes,,B,
        L4,Noise,East,role:subdistrict,2026-12-20
        """);
    List<SourceFile> files = new ArrayList<>();
    sheets.forEach(
        (name, table) ->
            files.add(new SourceFile(name + ".csv", table.getBytes(StandardCharsets.UTF_8))));
    Rulebook rulebook = Rulebook.load(files);
    CheckReport report =
        new CheckReport("small", files, rulebook, DAY, ListVerification.of(rulebook, DAY));
    page = folder.resolve("page.html");
    try (OutputStream out = Files.newOutputStream(page)) {
      ReportPage.write(report, Locale.ENGLISH, out);
    }
  }

  private static int count(String text, String what) {
    return text.split(Pattern.quote(what), -1).length - 1;
  }

  @Test
  void it_is_one_file_that_asks_no_other_place_for_anything() throws IOException {
    String text = Files.readString(page);
    assertThat(text).contains("Content-Security-Policy").contains("default-src 'none'");
    assertThat(text).doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"'](https?:)?//");
    assertThat(text).doesNotContain("url(");
  }

  @Test
  void nothing_of_a_cell_becomes_markup_or_script() throws IOException {
    String text = Files.readString(page);
    assertThat(text).doesNotContain("</script><script>document");
    // The data, and the script of the page.
    assertThat(count(text, "<script")).isEqualTo(2);
    assertThat(count(text, "</script")).isEqualTo(2);
  }

  @Nested
  class In_a_browser {

    private final List<String> console = new ArrayList<>();

    @BeforeEach
    void needsOne() {
      Chromium.assumeInstalled();
    }

    private String open(String fragment) throws Exception {
      Chromium.Opened opened = new Chromium(folder).open(page, fragment);
      console.addAll(opened.console());
      return opened.dom();
    }

    private String use(String hand) throws Exception {
      Chromium.Opened opened = new Chromium(folder).use(page, hand);
      console.addAll(opened.console());
      return opened.dom();
    }

    @Test
    void it_opens_with_all_findings_and_without_a_complaint() throws Exception {
      String dom = open("");
      assertThat(console).isEmpty();
      assertThat(count(dom, "data-finding=")).isEqualTo(4);
      assertThat(dom).contains("data-kind=\"tie\"", "data-kind=\"gap\"");
      assertThat(dom).contains("<title>Check of rulebook small</title>");
    }

    @Test
    void it_is_read_in_both_languages() throws Exception {
      assertThat(open("lang=zh")).contains("zh-CN", "规则手册").doesNotContain(">Findings<");
      String dom = use("document.getElementById('language').click();");
      assertThat(dom).contains("lang=\"zh-CN\"");
      assertThat(console).isEmpty();
    }

    @Test
    void a_filter_leaves_what_is_asked_for() throws Exception {
      String dom =
          use(
              """
              const kind = [...document.querySelectorAll('select')].find(
                  (each) => [...each.options].some((one) => one.value === 'tie'));
              kind.value = 'tie';
              kind.dispatchEvent(new Event('change'));
              """);
      assertThat(console).isEmpty();
      assertThat(count(dom, "data-finding=")).isEqualTo(1);
      assertThat(dom).contains("data-kind=\"tie\"").contains("1 of 4");
    }

    @Test
    void words_that_are_sought_leave_the_findings_that_have_them() throws Exception {
      String dom =
          use(
              """
              const words = document.querySelector('input[type=search]');
              words.value = 'Gas';
              words.dispatchEvent(new Event('input'));
              """);
      assertThat(console).isEmpty();
      assertThat(count(dom, "data-finding=")).isEqualTo(1);
    }

    @Test
    void a_finding_leads_to_its_row() throws Exception {
      String dom = use("document.querySelector('[data-kind=tie] a[href*=\"view=rows\"]').click();");
      Matcher row =
          Pattern.compile("<tr[^>]*class=\"[^\"]*here[^\"]*\"[^>]*>.*?</tr>").matcher(dom);
      assertThat(row.find()).isTrue();
      assertThat(row.group()).contains("L2", "Roads &gt; Holes");
      assertThat(console).isEmpty();
    }

    @Test
    void the_map_shows_who_takes_what_and_where_ties_and_gaps_are() throws Exception {
      String dom = open("view=map");
      Matcher cell =
          Pattern.compile("data-matter=\"(\\w+)\" data-area=\"(\\w+)\" data-signs=\"([^\"]*)\"")
              .matcher(dom);
      Map<String, String> signs = new LinkedHashMap<>();
      while (cell.find()) {
        signs.put(cell.group(1) + " " + cell.group(2), cell.group(3));
      }
      assertThat(signs.keySet()).contains("R E", "N W", "G E");
      assertThat(signs.get("G E")).contains("∅");
      assertThat(signs.get("R E")).contains("≠");
      assertThat(console).isEmpty();
    }

    @Test
    void what_is_about_to_expire_is_listed() throws Exception {
      assertThat(open("view=expiring")).contains("L4", "2026-12-20");
      assertThat(console).isEmpty();
    }

    @Test
    void a_cell_with_a_script_is_shown_and_not_run() throws Exception {
      String dom = open("view=rows");
      assertThat(dom).doesNotContain("<title>run</title>");
      assertThat(console).isEmpty();
    }
  }
}
