package paidan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paidan.Dispatcher;
import paidan.browser.Chromium;
import paidan.check.SmallTown;
import paidan.order.Location;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.scenario.Coverage;

/** The page of coverage in a browser. */
class CoveragePageTest {

  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void write() throws Exception {
    Chromium.assumeInstalled();
    Rulebook rulebook =
        new SmallTown()
            .row("L1,,Roads,,,,,,,A")
            .row("L2,,Roads > Holes,,,,,,,role:district")
            .row("L3,,Noise,,,,,,,B")
            .rulebook();
    page = folder.resolve("page.html");
    try (Dispatcher dispatcher = Dispatcher.of(rulebook);
        OutputStream out = Files.newOutputStream(page)) {
      Coverage coverage = new Coverage(rulebook, dispatcher);
      coverage.add(
          dispatcher.explain(
              WorkOrder.builder("1", OffsetDateTime.parse("2026-06-01T09:00:00+08:00"))
                  .matter("R1")
                  .location(new Location("E1", null, null, null))
                  .build()));
      CoveragePage.write("<i>town", rulebook, coverage, 1, Locale.ENGLISH, out);
    }
  }

  private static int count(String text, String what) {
    return text.split(java.util.regex.Pattern.quote(what), -1).length - 1;
  }

  @Test
  void each_row_is_told_with_what_became_of_it() throws Exception {
    Chromium.Opened opened = new Chromium(folder).open(page, "");
    assertThat(opened.console()).isEmpty();
    assertThat(opened.dom())
        .contains("data-row=\"L1\" data-state=\"lost\"")
        .contains("data-row=\"L2\" data-state=\"won\"")
        .contains("data-row=\"L3\" data-state=\"never\"")
        .contains("33.3 %")
        .contains("Coverage of rulebook &lt;i&gt;town");
  }

  @Test
  void rows_that_nobody_has_touched_can_be_picked_out() throws Exception {
    String dom = new Chromium(folder).open(page, "state=never").dom();
    assertThat(count(dom, "data-row=")).isEqualTo(1);
    assertThat(dom).contains("data-row=\"L3\"", "1 of 3 shown");
  }

  @Test
  void rules_and_roles_have_their_tabs() throws Exception {
    assertThat(new Chromium(folder).open(page, "view=rules").dom())
        .contains("Article 11 §2: dispatch by the list");
    assertThat(new Chromium(folder).open(page, "view=rules&lang=zh").dom())
        .contains("第十一条第二款：按照派单目录派单", "第十一条第二款")
        .doesNotContain(">Article 11 §2: dispatch by the list<");
    assertThat(new Chromium(folder).open(page, "view=roles&lang=zh").dom())
        .contains("data-role=\"role:district\"", "EG");
  }
}
