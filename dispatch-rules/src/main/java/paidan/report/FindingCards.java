package paidan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import paidan.check.RowFinding;
import paidan.decision.Source;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.json.OrderJson;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.sheet.OrderWords;

/** The findings of a report as data of its page: one card for all that are alike. */
final class FindingCards {

  /** A page of more cards than this helps nobody; the rest is only counted. */
  private static final int MOST = 2_000;

  /** So many cells of a card are named. */
  private static final int MOST_CELLS = 50;

  private final @Nullable Rulebook rulebook;
  private final QuotedSheets sheets;

  /** The findings behind the cards, the first of each: a card's number is its place here. */
  private final List<RowFinding> first = new ArrayList<>();

  private int left;

  FindingCards(@Nullable Rulebook rulebook, QuotedSheets sheets) {
    this.rulebook = rulebook;
    this.sheets = sheets;
  }

  /** The first finding of each card. */
  List<RowFinding> shown() {
    return first;
  }

  /** How many findings are on no card. */
  int left() {
    return left;
  }

  ArrayNode of(List<RowFinding> findings) {
    ArrayNode cards = JsonNodeFactory.instance.arrayNode();
    for (List<RowFinding> alike : AlikeFindings.of(findings, RowFinding::finding)) {
      if (cards.size() < MOST) {
        card(alike, cards.addObject());
        first.add(alike.get(0));
      } else {
        left += alike.size();
      }
    }
    return cards;
  }

  private void card(List<RowFinding> alike, ObjectNode card) {
    RowFinding one = alike.get(0);
    Finding finding = one.finding();
    Position position = finding.position();
    card.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    card.put("kind", FindingKind.of(finding).word());
    card.put("code", finding.code());
    card.put("file", position.file());
    card.put("sheet", position.sheet());
    Message message = finding.message();
    inBoth(card.putObject("text"), message::text);
    if (!message.remedy(Locale.ENGLISH).isEmpty()) {
      inBoth(card.putObject("remedy"), message::remedy);
    }
    if (finding.row() != null) {
      card.put("quote", finding.row());
    }
    ArrayNode cells = card.putArray("cells");
    alike.stream().limit(MOST_CELLS).forEach(each -> cell(each.finding().position(), cells));
    card.put("count", alike.size());
    ArrayNode others = card.putArray("rows");
    one.rows().stream().skip(1).forEach(source -> row(source, others.addObject()));
    WorkOrder witness = one.witness();
    if (witness != null) {
      witness(witness, card.putObject("witness"));
    }
  }

  /** The page can be read in either language. */
  private static void inBoth(ObjectNode texts, Function<Locale, String> text) {
    texts.put("en", text.apply(Locale.ENGLISH)).put("zh", text.apply(Locale.CHINESE));
  }

  private void cell(Position position, ArrayNode cells) {
    if (position.row() > 0) {
      ObjectNode cell = cells.addObject().put("line", position.row());
      if (position.column() > 0) {
        cell.put("cell", position.cell()).put("column", position.column() - 1);
      }
      sheets.refer(position, cell);
    }
  }

  private void row(Source source, ObjectNode row) {
    row.put("id", source.id()).put("line", source.row());
    sheets.refer(Position.ofCell(source.file(), source.sheet(), source.row(), 0), row);
  }

  private void witness(WorkOrder order, ObjectNode witness) {
    witness.put("json", OrderJson.write(order));
    ArrayNode facts = witness.putArray("facts");
    String matter = order.matter();
    if (matter != null) {
      fact(facts, "matter", pathOfMatter(matter));
    }
    Location location = order.location();
    String area = location == null ? null : location.area();
    if (area != null) {
      fact(facts, "location.area", pathOfArea(area));
    }
    RequestType type = order.requestType();
    if (type != null) {
      inBoth(
          facts.addObject().put("fact", "requestType").putObject("word"),
          language -> OrderWords.REQUEST_TYPES.word(type, language));
    }
    order
        .attributes()
        .forEach(
            (name, value) ->
                facts.addObject().put("fact", "attribute").put("name", name).put("value", value));
    if (order.text() != null) {
      fact(facts, "text", order.text());
    }
    fact(facts, "day", order.receivedAt().toLocalDate().toString());
  }

  private static void fact(ArrayNode facts, String fact, String value) {
    facts.addObject().put("fact", fact).put("value", value);
  }

  private String pathOfMatter(String code) {
    int node = rulebook == null ? -1 : rulebook.matters().idOfCode(code);
    return rulebook == null || node < 0 ? code : rulebook.matters().path(node);
  }

  private String pathOfArea(String code) {
    int node = rulebook == null ? -1 : rulebook.areas().idOfCode(code);
    return rulebook == null || node < 0 ? code : rulebook.areas().path(node);
  }
}
