package paidan.rulebook;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.decision.Circumstance;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.order.Urgency;
import paidan.sheet.Cell;
import paidan.sheet.CellReader;
import paidan.sheet.ClosedWords;
import paidan.sheet.TableRow;

/** The Rulebook sheet (规则手册): keys and values. */
final class Settings {

  private enum Key {
    NAME,
    VERSION,
    JURISDICTION,
    TIME_ZONE,
    LANGUAGE,
    CIRCUMSTANCE_ORDER,
    DISTRICT_FALLBACK,
    LIMIT_DANGER,
    LIMIT_UTILITY,
    LIMIT_ORDINARY,
    LIMIT_COMPLEX,
    SAME_TIME_OF_DAY,
    ROLL_TO_WORKING_DAY,
    COMMUNITY_NEVER_LEADS,
    NO_PUSHING_DOWN
  }

  private static final ClosedWords<Key> KEYS =
      ClosedWords.<Key>none()
          .and(Key.NAME, "name", "名称")
          .and(Key.VERSION, "version", "版本")
          .and(Key.JURISDICTION, "jurisdiction", "适用地区")
          .and(Key.TIME_ZONE, "time zone", "时区")
          .and(Key.LANGUAGE, "language", "语言")
          .and(Key.CIRCUMSTANCE_ORDER, "circumstance order", "情形顺序")
          .and(Key.DISTRICT_FALLBACK, "district fallback", "派区政府兜底")
          .and(Key.LIMIT_DANGER, "limit danger", "危险时限")
          .and(Key.LIMIT_UTILITY, "limit utility", "公用时限")
          .and(Key.LIMIT_ORDINARY, "limit ordinary", "一般时限")
          .and(Key.LIMIT_COMPLEX, "limit complex", "复杂时限")
          .and(Key.SAME_TIME_OF_DAY, "same time of day", "按时刻计时")
          .and(Key.ROLL_TO_WORKING_DAY, "roll to working day", "顺延至工作日")
          .and(Key.COMMUNITY_NEVER_LEADS, "community never leads", "社区不得主办")
          .and(Key.NO_PUSHING_DOWN, "no pushing down", "不得下推");

  private static final Map<Key, Urgency> LIMITS =
      Map.of(
          Key.LIMIT_DANGER, Urgency.DANGER,
          Key.LIMIT_UTILITY, Urgency.UTILITY,
          Key.LIMIT_ORDINARY, Urgency.ORDINARY,
          Key.LIMIT_COMPLEX, Urgency.COMPLEX);

  private final Findings findings;
  private final CellReader cells;
  private final Map<Key, Cell> values = new HashMap<>();
  private final Position sheet;

  Settings(List<TableRow> rows, Findings findings) {
    this.findings = findings;
    this.cells = new CellReader(findings);
    this.sheet = rows.isEmpty() ? Position.UNKNOWN : rows.get(0).position();
    for (TableRow row : rows) {
      cells.requiredText(row.cell(Tables.KEY), Tables.KEY);
      Key key = cells.word(row.cell(Tables.KEY), KEYS);
      Cell other = key == null ? null : values.putIfAbsent(key, row.cell(Tables.SETTING));
      if (other != null) {
        error(row.cell(Tables.KEY), "key-twice", row.cell(Tables.KEY).text(), other.position());
      }
    }
  }

  private void error(Cell cell, String code, Object... arguments) {
    findings.error(cell.position(), Message.of(RowReader.BUNDLE, code, arguments));
  }

  String name() {
    String name = text(Key.NAME);
    if (name == null) {
      findings.error(sheet, Message.of(RowReader.BUNDLE, "setting-missing", "name", "beijing"));
    }
    return name == null ? "" : name;
  }

  String version() {
    String version = text(Key.VERSION);
    return version == null ? "" : version;
  }

  @Nullable String jurisdiction() {
    return text(Key.JURISDICTION);
  }

  ZoneId zone() {
    String zone = text(Key.TIME_ZONE);
    if (zone == null) {
      findings.error(
          sheet, Message.of(RowReader.BUNDLE, "setting-missing", "time zone", "Asia/Shanghai"));
      return ZoneId.of("UTC");
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      error(value(Key.TIME_ZONE), "unknown-time-zone", zone);
      return ZoneId.of("UTC");
    }
  }

  Locale language() {
    String language = text(Key.LANGUAGE);
    if (language == null || language.equalsIgnoreCase("en")) {
      return Locale.ENGLISH;
    }
    if (!language.equalsIgnoreCase("zh")) {
      error(value(Key.LANGUAGE), "unknown-language", language);
    }
    return Locale.CHINESE;
  }

  Policies policies() {
    Map<Urgency, TimeLimit> limits = new EnumMap<>(Urgency.class);
    LIMITS.forEach(
        (key, urgency) -> {
          Cell cell = values.get(key);
          TimeLimit limit = cell == null ? null : limit(cell);
          if (limit != null) {
            limits.put(urgency, limit);
          }
        });
    return new Policies(
        circumstanceOrder(),
        yes(Key.DISTRICT_FALLBACK),
        limits,
        yes(Key.SAME_TIME_OF_DAY),
        yes(Key.ROLL_TO_WORKING_DAY),
        yes(Key.COMMUNITY_NEVER_LEADS),
        yes(Key.NO_PUSHING_DOWN));
  }

  /** A limit such as {@code 24h}; null when blank, or after an error. */
  @Nullable TimeLimit limit(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    TimeLimit limit = TimeLimit.ofText(cell.normalized()).orElse(null);
    if (limit == null) {
      error(cell, "no-time-limit", cell.text());
    }
    return limit;
  }

  private List<Circumstance> circumstanceOrder() {
    Cell cell = values.get(Key.CIRCUMSTANCE_ORDER);
    if (cell == null || cell.isBlank()) {
      return Policies.DEFAULT_ORDER;
    }
    List<Circumstance> order = new ArrayList<>();
    for (String word : cells.list(cell)) {
      Circumstance circumstance = Words.CIRCUMSTANCES.meaning(word);
      if (circumstance == null || order.contains(circumstance)) {
        error(cell, "circumstance-order", word, Words.CIRCUMSTANCES);
      } else if (circumstance != Circumstance.EMERGENCY) {
        order.add(circumstance);
      }
    }
    for (Circumstance circumstance : Policies.DEFAULT_ORDER) {
      if (!order.contains(circumstance)) {
        order.add(circumstance);
      }
    }
    return order;
  }

  private boolean yes(Key key) {
    Cell cell = values.get(key);
    return cell != null && Boolean.TRUE.equals(cells.yesNo(cell));
  }

  private @Nullable String text(Key key) {
    Cell cell = values.get(key);
    return cell == null || cell.isBlank() ? null : cell.normalized();
  }

  private Cell value(Key key) {
    return java.util.Objects.requireNonNull(values.get(key));
  }
}
