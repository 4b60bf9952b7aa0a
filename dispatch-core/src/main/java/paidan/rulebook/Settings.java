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
import paidan.sheet.TableRow;

/** The Rulebook sheet (规则手册): keys and values. */
final class Settings {

  private static final Map<SettingKey, Urgency> LIMITS =
      Map.of(
          SettingKey.LIMIT_DANGER, Urgency.DANGER,
          SettingKey.LIMIT_UTILITY, Urgency.UTILITY,
          SettingKey.LIMIT_ORDINARY, Urgency.ORDINARY,
          SettingKey.LIMIT_COMPLEX, Urgency.COMPLEX);

  private final Findings findings;
  private final CellReader cells;
  private final Map<SettingKey, Cell> values = new HashMap<>();
  private final Position sheet;

  Settings(List<TableRow> rows, Findings findings) {
    this.findings = findings;
    this.cells = new CellReader(findings);
    this.sheet = rows.isEmpty() ? Position.UNKNOWN : rows.get(0).position();
    for (TableRow row : rows) {
      cells.requiredText(row.cell(Tables.KEY), Tables.KEY);
      SettingKey key = cells.word(row.cell(Tables.KEY), SettingKey.WORDS);
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
    String name = text(SettingKey.NAME);
    if (name == null) {
      findings.error(
          sheet, Message.of(RowReader.BUNDLE, "setting-missing", "name", "beijing", "名称"));
    }
    return name == null ? "" : name;
  }

  String version() {
    String version = text(SettingKey.VERSION);
    return version == null ? "" : version;
  }

  @Nullable String jurisdiction() {
    return text(SettingKey.JURISDICTION);
  }

  ZoneId zone() {
    String zone = text(SettingKey.TIME_ZONE);
    if (zone == null) {
      findings.error(
          sheet,
          Message.of(RowReader.BUNDLE, "setting-missing", "time zone", "Asia/Shanghai", "时区"));
      return ZoneId.of("UTC");
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      error(value(SettingKey.TIME_ZONE), "unknown-time-zone", zone);
      return ZoneId.of("UTC");
    }
  }

  Locale language() {
    String language = text(SettingKey.LANGUAGE);
    if (language == null || language.equalsIgnoreCase("en")) {
      return Locale.ENGLISH;
    }
    if (!language.equalsIgnoreCase("zh")) {
      error(value(SettingKey.LANGUAGE), "unknown-language", language);
    }
    return Locale.CHINESE;
  }

  Policies policies() {
    Map<Urgency, TimeLimit> limits = new EnumMap<>(Urgency.class);
    LIMITS.forEach(
        (key, urgency) -> {
          Cell cell = values.get(key);
          TimeLimit limit = cell == null ? null : cells.timeLimit(cell);
          if (limit != null) {
            limits.put(urgency, limit);
          }
        });
    return new Policies(
        circumstanceOrder(),
        yes(SettingKey.DISTRICT_FALLBACK),
        limits,
        yes(SettingKey.SAME_TIME_OF_DAY),
        yes(SettingKey.ROLL_TO_WORKING_DAY),
        yes(SettingKey.COMMUNITY_NEVER_LEADS),
        yes(SettingKey.NO_PUSHING_DOWN));
  }

  private List<Circumstance> circumstanceOrder() {
    Cell cell = values.get(SettingKey.CIRCUMSTANCE_ORDER);
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

  private boolean yes(SettingKey key) {
    Cell cell = values.get(key);
    return cell != null && Boolean.TRUE.equals(cells.yesNo(cell));
  }

  private @Nullable String text(SettingKey key) {
    Cell cell = values.get(key);
    return cell == null || cell.isBlank() ? null : cell.normalized();
  }

  private Cell value(SettingKey key) {
    return java.util.Objects.requireNonNull(values.get(key));
  }
}
