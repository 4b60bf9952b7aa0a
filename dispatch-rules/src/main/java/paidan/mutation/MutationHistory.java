package paidan.mutation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.diagnostic.Findings;
import paidan.json.OrderJson;
import paidan.order.WorkOrder;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.scenario.Expectation;
import paidan.scenario.Scenario;
import paidan.sheet.Column;
import paidan.sheet.Limits;
import paidan.sheet.RawTables;
import paidan.sheet.SourceFile;
import paidan.sheet.TableFormat;
import paidan.sheet.TableRow;

/**
 * What earlier runs have found, so that a run tries only the slips on which a change can have a
 * bearing. Everything stands under a hash of all that it depends on: the rules, the tables other
 * than the dispatch list, the rows that the slip concerns, the scenario, and the rows of the list
 * that can have a part in its order, or all rows where these are too many for a decision to
 * consider them all. What no scenario notices depends on the day of the orders that are made up as
 * well. What has changed is not found, and tried.
 */
public final class MutationHistory {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String NO_SHEETS = "Key,Value\nname,rules\ntime zone,UTC\n";
  private static final String FORMAT = "paidan mutation history 2";

  private final String base;
  private final String day;
  private final String list;
  private final Map<String, String> rows = new HashMap<>();
  private final Set<String> noticed = new HashSet<>();
  private final Map<String, String> unnoticed = new HashMap<>();
  private final Set<String> alike = new HashSet<>();
  private final Set<String> noticedNow = ConcurrentHashMap.newKeySet();
  private final Map<String, String> unnoticedNow = new ConcurrentHashMap<>();
  private final Set<String> alikeNow = ConcurrentHashMap.newKeySet();
  private final AtomicInteger reused = new AtomicInteger();

  /**
   * An empty history.
   *
   * @param files the files of the rulebook
   * @param rulebook the rulebook that was read from them
   * @param loading makes dispatchers
   * @param day of the orders that are made up
   * @throws RulebookException when the rules of the rulebook are wrong or not trusted
   */
  public MutationHistory(
      List<SourceFile> files, Rulebook rulebook, MutationRun.Loading loading, LocalDate day)
      throws RulebookException {
    RawTables tables = RawTables.read(files, Rulebook.tables(), Limits.DEFAULT, new Findings());
    List<String> parts = new ArrayList<>(List.of(FORMAT, rules(rulebook, loading)));
    List<String> inList = new ArrayList<>();
    for (TableFormat format : Rulebook.tables()) {
      boolean isList = format.equals(Rulebook.dispatchListFormat());
      for (TableRow row : tables.rows(format)) {
        String text = text(format, row);
        if (isList) {
          rows.put(place(row.file(), row.sheet(), row.number()), text);
          inList.add(text);
        } else {
          parts.add(format.english());
          parts.add(text);
        }
      }
    }
    base = hash(parts);
    this.day = day.toString();
    list = hash(inList);
  }

  /** A hash of the rules, shipped and the rulebook's own: that of a rulebook without sheets. */
  private static String rules(Rulebook rulebook, MutationRun.Loading loading)
      throws RulebookException {
    List<SourceFile> files = new ArrayList<>(rulebook.ruleFiles());
    files.add(new SourceFile("rulebook.csv", NO_SHEETS.getBytes(StandardCharsets.UTF_8)));
    try (Dispatcher dispatcher = loading.load(Rulebook.load(files))) {
      return dispatcher.rulebook().hash();
    }
  }

  private static String place(String file, @Nullable String sheet, int row) {
    return file + '\n' + sheet + '\n' + row;
  }

  /** All cells of a row, but not where it stands. */
  private static String text(TableFormat format, TableRow row) {
    List<String> cells = new ArrayList<>();
    for (Column column : format.columns()) {
      cells.add(row.cell(column).text());
      cells.add(String.valueOf(row.cell(column).kind()));
    }
    row.forEachAttribute(
        (name, cell) -> {
          cells.add(name);
          cells.add(cell.text());
          cells.add(String.valueOf(cell.kind()));
        });
    row.numbered().forEach(cell -> cells.add(cell.text()));
    return hash(cells);
  }

  /**
   * Reads what earlier runs have found.
   *
   * @param file what {@link #write} has written
   * @return false when the file is something else, or of another version; then nothing is known
   * @throws IOException when it cannot be read
   */
  public boolean read(InputStream file) throws IOException {
    byte[] bytes = file.readAllBytes();
    JsonNode all;
    try {
      all = JSON.readTree(bytes);
    } catch (IOException e) {
      // Not only what Jackson calls a mistake in JSON: some bytes are no characters.
      return false;
    }
    if (!FORMAT.equals(all.path("format").asText())
        || !isOfTexts(all.path("noticed"), JsonNodeType.ARRAY)
        || !isOfTexts(all.path("alike"), JsonNodeType.ARRAY)
        || !isOfTexts(all.path("unnoticed"), JsonNodeType.OBJECT)) {
      return false;
    }
    all.path("noticed").forEach(key -> noticed.add(key.asText()));
    all.path("alike").forEach(key -> alike.add(key.asText()));
    all.path("unnoticed")
        .properties()
        .forEach(entry -> unnoticed.put(entry.getKey(), entry.getValue().asText()));
    return true;
  }

  private static boolean isOfTexts(JsonNode node, JsonNodeType type) {
    if (node.getNodeType() != type) {
      return false;
    }
    for (JsonNode one : node) {
      if (!one.isTextual()) {
        return false;
      }
    }
    return true;
  }

  /** Keeps what is known of slips that this run does not try. */
  public void keepAll() {
    noticedNow.addAll(noticed);
    unnoticedNow.putAll(unnoticed);
    alikeNow.addAll(alike);
  }

  /**
   * Writes what is known now.
   *
   * @param out takes the file
   * @throws IOException when it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    ObjectNode all = JSON.createObjectNode();
    all.put("format", FORMAT);
    new TreeSet<>(noticedNow).forEach(all.putArray("noticed")::add);
    new TreeSet<>(alikeNow).forEach(all.putArray("alike")::add);
    ObjectNode orders = all.putObject("unnoticed");
    new TreeMap<>(unnoticedNow).forEach(orders::put);
    out.write(JSON.writeValueAsBytes(all));
  }

  /**
   * How many slips were not tried, or only with the order that is known to tell.
   *
   * @return the number
   */
  public int reused() {
    return reused.get();
  }

  /**
   * All that the outcome of a scenario depends on, the slip apart.
   *
   * @param possible the rows that can have a part in it
   * @param all whether no other row can make a difference
   */
  String context(Scenario scenario, List<ListRow> possible, boolean all) {
    List<String> parts = new ArrayList<>(List.of(base, OrderJson.write(scenario.order())));
    for (Expectation expectation : scenario.expectations()) {
      parts.add(expectation.field());
      parts.add(expectation.text());
    }
    parts.add(all ? "" : list);
    possible.forEach(row -> parts.add(text(row)));
    return hash(parts);
  }

  /** A slip: the rows that it concerns and what it makes of them. */
  String slip(Mutant mutant) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                base, text(mutant.row()), mutant.slip().name(), mutant.column(), mutant.detail()));
    mutant.changed().forEach(row -> parts.add(text(row)));
    return hash(parts);
  }

  private String text(ListRow row) {
    return Objects.requireNonNull(
        rows.get(place(row.source().file(), row.source().sheet(), row.source().row())),
        "the rulebook was not read from these files");
  }

  /** Whether the scenario is known to notice the slip. */
  boolean isNoticed(String slip, String context) {
    String key = key(slip, context);
    return noticed.contains(key) && reuse(key, noticedNow);
  }

  void noticed(String slip, String context) {
    noticedNow.add(key(slip, context));
  }

  /** The order that is known to tell a slip which no scenario notices; null when none is known. */
  @Nullable WorkOrder unnoticed(String slip, List<String> contexts) {
    String order = unnoticed.get(unnoticedKey(slip, contexts));
    try {
      return order == null ? null : OrderJson.read(order);
    } catch (paidan.json.OrderFormatException e) {
      return null;
    }
  }

  void unnoticed(String slip, List<String> contexts, WorkOrder order, boolean again) {
    unnoticedNow.put(unnoticedKey(slip, contexts), OrderJson.write(order));
    if (again) {
      reused.incrementAndGet();
    }
  }

  /** Whether no order was found, when the list was the same, that comes out differently. */
  boolean isAlike(String slip, List<String> contexts) {
    String key = alikeKey(slip, contexts);
    return alike.contains(key) && reuse(key, alikeNow);
  }

  void alike(String slip, List<String> contexts) {
    alikeNow.add(alikeKey(slip, contexts));
  }

  private boolean reuse(String key, Set<String> now) {
    now.add(key);
    reused.incrementAndGet();
    return true;
  }

  private String unnoticedKey(String slip, List<String> contexts) {
    return key(slip, hash(contexts) + day);
  }

  private String alikeKey(String slip, List<String> contexts) {
    return key(slip, hash(contexts) + day + list);
  }

  private static String key(String slip, String context) {
    return hash(List.of(slip, context));
  }

  private static String hash(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
