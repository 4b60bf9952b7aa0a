package paidan.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import paidan.diagnostic.Severity;
import paidan.rulebook.Rulebook;

/**
 * A picture of a rulebook for those who keep it: what is wrong, with the cells quoted; which level
 * of organizer takes which matter where; what is about to expire.
 *
 * <p>The page depends on the report alone, never on the clock.
 */
public final class ReportPage {

  private ReportPage() {}

  /**
   * Writes the page.
   *
   * @param report what a check has come to
   * @param language in which the page opens; readers can switch
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public static void write(CheckReport report, Locale language, OutputStream out)
      throws IOException {
    HtmlPage.of("report").write(data(report), language, out);
  }

  static ObjectNode data(CheckReport report) {
    QuotedSheets sheets = new QuotedSheets(report.files());
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    FindingCards cards = new FindingCards(report.rulebook(), sheets);
    data.set("findings", cards.of(report.findings()));
    Rulebook rulebook = report.rulebook();
    if (rulebook != null) {
      data.set("expiring", new Expiring(rulebook, report.asOf(), sheets).find());
      data.set("map", new DutyMap(rulebook, report.asOf(), cards).draw());
    }
    // Last: by now it is known of which rows something is said.
    data.set("sheets", sheets.toJson());
    data.set("summary", summary(report, sheets, cards));
    return data;
  }

  private static ObjectNode summary(CheckReport report, QuotedSheets sheets, FindingCards cards) {
    ObjectNode summary = JsonNodeFactory.instance.objectNode();
    Rulebook rulebook = report.rulebook();
    summary.put("name", rulebook == null ? lastOf(report.name()) : rulebook.name());
    summary.put("asOf", report.asOf().toString());
    summary.put("expiryDays", Expiring.DAYS);
    summary.put("errors", count(report, Severity.ERROR));
    summary.put("warnings", count(report, Severity.WARNING));
    summary.put("listRows", sheets.listRows());
    summary.put("cardsLeft", cards.left());
    if (rulebook != null) {
      summary.put("version", rulebook.version());
      String jurisdiction = rulebook.jurisdiction();
      if (jurisdiction != null) {
        summary.put("jurisdiction", jurisdiction);
      }
      summary.put("hash", rulebook.contentHash());
      summary.put("rows", rulebook.listSize());
      summary.put("matters", rulebook.matters().size());
      summary.put("areas", rulebook.areas().size());
      summary.put("organizers", rulebook.organizers().all().size());
    }
    return summary;
  }

  /** A folder is known by its own name, wherever it lies. */
  private static String lastOf(String path) {
    String name = path.replaceAll("[/\\\\]+$", "");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static long count(CheckReport report, Severity severity) {
    return report.findings().stream().filter(each -> each.finding().severity() == severity).count();
  }
}
