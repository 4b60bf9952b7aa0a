package paidan.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.decision.Answer;
import paidan.decision.Circumstance;
import paidan.decision.Source;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Nearest;
import paidan.diagnostic.Position;
import paidan.diagnostic.Severity;
import paidan.directory.Organizer;
import paidan.directory.OrganizerKind;
import paidan.directory.OrganizerResolution;
import paidan.order.RequestType;
import paidan.order.Urgency;
import paidan.sheet.Cell;
import paidan.sheet.LeadExpression;
import paidan.sheet.Limits;
import paidan.sheet.OrderWords;
import paidan.sheet.Party;
import paidan.sheet.PartyList;
import paidan.sheet.RawTables;
import paidan.sheet.RoleKind;
import paidan.sheet.SourceFile;
import paidan.sheet.TableFormat;
import paidan.sheet.TableRow;
import paidan.sheet.TermGroups;

/** Reads the sheets of a rulebook: whole, or not at all. */
final class RulebookLoader {

  /** A bucket of so many rows that must be looked at one by one makes decisions slow. */
  private static final int SLOW_SCAN = 1_000;

  /** Of those rows, so many are named. */
  private static final int SHOWN_OF_SCAN = 5;

  private final Findings findings = new Findings();
  private final RawTables tables;
  private final List<SourceFile> files;
  private final Settings settings;
  private final DirectoryReader directory;
  private final Trees trees;
  private final AttributeColumns attributes;
  private final TermTable terms = new TermTable();
  private final RowReader rows;
  private final Policies policies;
  private final Map<String, Lead> leads = new HashMap<>();
  private ListRow.@Nullable Place lastPlace;
  private final Map<String, List<String>> provisions = new HashMap<>();
  private final Map<String, List<Lead.Part>> parties = new HashMap<>();

  RulebookLoader(List<SourceFile> files, Limits limits, List<Finding> before) {
    this.files = files;
    before.forEach(findings::add);
    tables = RawTables.read(files, Tables.ALL, List.of(Tables.SCENARIOS), limits, findings);
    settings = new Settings(tables.rows(Tables.RULEBOOK), findings);
    policies = settings.policies();
    directory = new DirectoryReader(tables, findings);
    trees = new Trees(directory.matters(), directory.areas());
    attributes = new AttributeColumns(directory.vocabulary());
    rows = new RowReader(trees, attributes, terms, directory.cells(), findings);
  }

  Rulebook load() throws RulebookException {
    // Before anything is settled: each of these may find an error.
    Rulebook.Head head =
        new Rulebook.Head(
            settings.name(),
            settings.version(),
            settings.jurisdiction(),
            settings.zone(),
            settings.language(),
            hash());
    if (!tables.has(Tables.DISPATCH_LIST)) {
      findings.warning(Position.UNKNOWN, message("no-dispatch-list"));
    }
    checkAttributes(Tables.DISPATCH_LIST);
    checkAttributes(Tables.CIRCUMSTANCES);
    DispatchList list = new DispatchList(trees, sorted(listRows(), ListRow::id));
    boolean empty = tables.has(Tables.DISPATCH_LIST) && list.size() == 0;
    if (empty && trees.matters().size() > 0 && !findings.hasErrors()) {
      findings.warning(Position.UNKNOWN, message("dispatch-list-empty"));
    }
    CircumstanceSheet circumstances =
        new CircumstanceSheet(trees, sorted(circumstanceRows(), row -> row.getSource().id()));
    Answers answers = new Answers(trees, sorted(answerRows(), row -> row.source().id()));
    List<Scores.Vote> typeVotes = typeVotes();
    List<Scores.Vote> matterVotes = matterVotes();
    warnOfScan(list);
    if (findings.hasErrors()) {
      throw new RulebookException(told());
    }
    int size = terms.terms().size();
    return new Rulebook(
        head,
        policies,
        trees,
        directory.organizers(),
        directory.calendar(),
        directory.vocabulary(),
        attributes,
        terms,
        new Scores(typeVotes, size),
        new Scores(matterVotes, size),
        list,
        circumstances,
        answers,
        tables.ruleFiles(),
        told());
  }

  private void warnOfScan(DispatchList list) {
    int[] scan = list.index().largestScan();
    if (scan.length > SLOW_SCAN) {
      Source first = list.row(scan[0]).source();
      String some =
          Arrays.stream(scan)
              .limit(SHOWN_OF_SCAN)
              .mapToObj(row -> list.row(row).id())
              .collect(Collectors.joining(", "));
      findings.warning(
          Position.ofCell(first.file(), first.sheet(), first.row(), 0),
          message("slow-rows", scan.length, some));
    }
  }

  /** The findings in order, each with its row: damage first, and without what follows from it. */
  private List<Finding> told() {
    Map<Position, String> quotes = new HashMap<>();
    for (Finding finding : findings.list()) {
      if (finding.position().row() > 0) {
        quotes.put(row(finding.position()), "");
      }
    }
    for (TableFormat format : quotes.isEmpty() ? List.<TableFormat>of() : Tables.ALL) {
      for (TableRow row : tables.rows(format)) {
        quotes.computeIfPresent(row.position(), (position, quote) -> row.quote());
      }
    }
    Consequences consequences = new Consequences(findings.list(), tables);
    List<Finding> told = new ArrayList<>();
    List<Finding> inOrder = findings.inOrder();
    inOrder.stream().filter(Consequences::isDamage).forEach(told::add);
    int follow = 0;
    for (Finding finding : inOrder) {
      String quote = quotes.getOrDefault(row(finding.position()), "");
      if (consequences.include(finding)) {
        follow++;
      } else if (!Consequences.isDamage(finding)) {
        told.add(quote.isEmpty() ? finding : finding.withRow(quote));
      }
    }
    if (follow > 0) {
      told.add(leftOut("consequences-left-out", follow + findings.left()));
    } else if (findings.left() > 0) {
      told.add(leftOut("more-findings", findings.left()));
    }
    return told;
  }

  private static Finding leftOut(String code, int count) {
    return new Finding(Severity.WARNING, Position.UNKNOWN, message(code, count));
  }

  private static Position row(Position cell) {
    return new Position(cell.file(), cell.sheet(), cell.row(), 0, null);
  }

  private static Message message(String code, Object... arguments) {
    return Message.of(RowReader.BUNDLE, code, arguments);
  }

  private static <R> List<R> sorted(List<R> rows, java.util.function.Function<R, String> id) {
    rows.sort(Comparator.comparing(id));
    return rows;
  }

  /** Each attribute heading must stand in the vocabulary; told once a sheet. */
  private void checkAttributes(TableFormat format) {
    Set<String> told = new HashSet<>();
    Set<String> before = Set.of();
    for (TableRow row : tables.rows(format)) {
      Set<String> names = row.attributeNames();
      if (names == before) {
        continue;
      }
      before = names;
      for (String name : names) {
        if (told.add(row.file() + '\0' + row.sheet() + '\0' + name)
            && attributes.number(name) < 0) {
          tellNoAttribute(row.heading(name), name);
        }
      }
    }
  }

  private void tellNoAttribute(Cell heading, String name) {
    List<String> all = directory.vocabulary().names();
    if (rows.cells()
        .explain(heading, name, text -> directory.vocabulary().attribute(text) != null)) {
      return;
    }
    Nearest.of(name, all)
        .ifPresentOrElse(
            near -> rows.error(heading, "unknown-attribute-near", name, near),
            () -> rows.error(heading, "unknown-attribute", name, shown(all)));
  }

  private List<ListRow> listRows() {
    List<ListRow> read = new ArrayList<>();
    ListInspection inspection = new ListInspection(trees, directory.organizers(), findings);
    for (TableRow row : tables.rows(Tables.DISPATCH_LIST)) {
      ListRow listRow = listRow(row);
      if (listRow != null) {
        read.add(listRow);
        inspection.add(listRow, row);
      }
    }
    inspection.tellShadows();
    return read;
  }

  private @Nullable ListRow listRow(TableRow row) {
    Source source = rows.source(row, "list");
    boolean disabled = rows.isDisabled(row);
    Conditions conditions = rows.conditions(row);
    Lead lead = lead(row);
    List<Lead.Part> assist = parts(row, Tables.ASSIST);
    List<Lead.Part> supervise = parts(row, Tables.SUPERVISE);
    TimeLimit limit =
        row.isBlank(Tables.TIME_LIMIT) ? null : rows.cells().timeLimit(row.cell(Tables.TIME_LIMIT));
    Urgency urgency =
        row.isBlank(Tables.URGENCY)
            ? null
            : rows.cells().word(row.cell(Tables.URGENCY), OrderWords.URGENCIES);
    boolean aroundTheClock =
        !row.isBlank(Tables.SERVICE_HOURS) && aroundTheClock(row.cell(Tables.SERVICE_HOURS));
    int priority =
        row.isBlank(Tables.PRIORITY) ? 0 : rows.cells().priority(row.cell(Tables.PRIORITY));
    List<String> basis = legalBasis(row);
    if (source == null || conditions == null || lead == null || disabled) {
      return null;
    }
    return new ListRow(
        place(source),
        source.row(),
        source.id(),
        conditions,
        rows.share(
            new ListRow.Results(
                priority,
                lead,
                assist,
                supervise,
                limit == null ? null : rows.share(limit),
                urgency,
                aroundTheClock,
                rows.text(row, Tables.NOTICE),
                basis)));
  }

  /** Rows of one sheet come one after the other. */
  private ListRow.Place place(Source source) {
    ListRow.Place last = lastPlace;
    if (last == null
        || !last.file().equals(source.file())
        || !Objects.equals(last.sheet(), source.sheet())) {
      last = rows.share(new ListRow.Place(source.file(), source.sheet()));
      lastPlace = last;
    }
    return last;
  }

  private boolean aroundTheClock(Cell cell) {
    Boolean always = DirectoryReader.isAroundTheClock(cell.normalized());
    if (always == null) {
      rows.error(cell, "service-hours", cell.text());
    }
    return Boolean.TRUE.equals(always);
  }

  private @Nullable Lead lead(TableRow row) {
    String text = row.text(Tables.LEAD);
    Lead read = text == null ? null : leads.get(text);
    if (read != null) {
      return read;
    }
    Cell cell = row.cell(Tables.LEAD);
    if (cell.isBlank()) {
      rows.cells().requiredText(cell, Tables.LEAD);
      return null;
    }
    int before = findings.errors();
    LeadExpression expression =
        rows.cells().code(cell, this::isOrganizer) == null
            ? null
            : rows.cells().lead(cell, this::isOrganizer);
    if (expression == null) {
      return null;
    }
    Lead lead =
        expression instanceof LeadExpression.FirstOf first
            ? new Lead.FirstOf(parts(cell, first.alternatives()))
            : new Lead.JointReview(
                parts(cell, ((LeadExpression.JointReview) expression).parties()));
    if (lead instanceof Lead.FirstOf first && policies.communityNeverLeads()) {
      checkNoCommunity(cell, first.parts());
    }
    if (findings.errors() > before) {
      return null;
    }
    leads.put(cell.text(), lead);
    return lead;
  }

  /** Article 17. */
  private void checkNoCommunity(Cell cell, List<Lead.Part> parts) {
    for (Lead.Part part : parts) {
      boolean community =
          part instanceof Lead.Role role
              ? role.kind() == Lead.Role.Kind.COMMUNITY
              : ((Lead.Named) part).organizer().kind() == OrganizerKind.COMMUNITY;
      if (community) {
        rows.error(cell, "community-leads", cell.text());
      }
    }
  }

  private boolean isOrganizer(String text) {
    return directory.organizers().resolve(text) instanceof OrganizerResolution.Found;
  }

  private List<Lead.Part> parts(TableRow row, paidan.sheet.Column column) {
    String text = row.text(column);
    if (text == null) {
      return List.of();
    }
    List<Lead.Part> read = parties.get(text);
    if (read != null) {
      return read;
    }
    Cell cell = row.cell(column);
    int before = findings.errors();
    PartyList list =
        rows.cells().code(cell, this::isOrganizer) == null
            ? null
            : rows.cells().parties(cell, this::isOrganizer);
    List<Lead.Part> parts = list == null ? List.of() : parts(cell, list.parties());
    if (findings.errors() == before) {
      parties.put(cell.text(), parts);
    }
    return parts;
  }

  private List<Lead.Part> parts(Cell cell, List<Party> named) {
    List<Lead.Part> parts = new ArrayList<>(named.size());
    for (Party party : named) {
      if (party instanceof Party.Organizer organizer) {
        Organizer found = organizer(cell, organizer.text());
        if (found != null) {
          parts.add(new Lead.Named(found));
        }
      } else if (party instanceof Party.Role role) {
        String function = role.function();
        if (function != null && !directory.organizers().hasFunction(function)) {
          tellNoFunction(cell, function);
        }
        parts.add(rows.share(new Lead.Role(kind(role.kind()), function, role.toString())));
      }
    }
    return List.copyOf(parts);
  }

  private void tellNoFunction(Cell cell, String function) {
    if (rows.cells().explain(cell, function, directory.organizers()::hasFunction)) {
      return;
    }
    List<String> all = directory.organizers().functions();
    Nearest.of(function, all)
        .ifPresentOrElse(
            near -> rows.error(cell, "unknown-function-near", function, near),
            () -> rows.error(cell, "unknown-function", function, shown(all)));
  }

  private static String shown(List<String> all) {
    return all.isEmpty() ? "-" : String.join(", ", all.subList(0, Math.min(20, all.size())));
  }

  private static Lead.Role.Kind kind(RoleKind kind) {
    return switch (kind) {
      case COMMUNITY -> Lead.Role.Kind.COMMUNITY;
      case SUBDISTRICT -> Lead.Role.Kind.SUBDISTRICT;
      case DISTRICT -> Lead.Role.Kind.DISTRICT;
      case DISTRICT_FUNCTION -> Lead.Role.Kind.DISTRICT_FUNCTION;
      case MUNICIPAL_FUNCTION -> Lead.Role.Kind.MUNICIPAL_FUNCTION;
    };
  }

  private @Nullable Organizer organizer(Cell cell, String text) {
    OrganizerResolution resolution = directory.organizers().resolve(text);
    if (resolution instanceof OrganizerResolution.Found found) {
      return found.organizer();
    }
    if (resolution instanceof OrganizerResolution.Ambiguous ambiguous) {
      rows.error(
          cell,
          "ambiguous-organizer",
          text,
          String.join(
              ", ", ambiguous.organizers().stream().map(o -> o.code() + " " + o.name()).toList()));
    } else if (!rows.isHeard() || !rows.cells().explain(cell, text, this::isOrganizer)) {
      List<String> near = rows.isHeard() ? directory.organizers().suggestions(text) : List.of();
      if (near.isEmpty()) {
        rows.error(cell, "unknown-organizer", text);
      } else {
        rows.error(cell, "unknown-organizer-near", text, String.join(", ", near));
      }
    }
    return null;
  }

  private List<CircumstanceRow> circumstanceRows() {
    List<CircumstanceRow> read = new ArrayList<>();
    for (TableRow row : tables.rows(Tables.CIRCUMSTANCES)) {
      Source source = rows.source(row, "circumstances");
      boolean disabled = rows.isDisabled(row);
      Circumstance circumstance = required(row, Tables.CIRCUMSTANCE, Words.CIRCUMSTANCES);
      Boolean deciding = required(row, Tables.EFFECT, Words.EFFECTS);
      Conditions conditions = rows.conditions(row);
      List<String> lines = rows.cells().list(row.cell(Tables.LINES));
      List<Organizer> units = units(row.cell(Tables.UNIT));
      if (circumstance == Circumstance.EMERGENCY && lines.isEmpty()) {
        rows.error(row.cell(Tables.LINES), "emergency-without-line");
      }
      if (source != null
          && circumstance != null
          && deciding != null
          && conditions != null
          && !disabled) {
        if (conditions.isUnconditional()) {
          rows.error(row.cell(Tables.TERMS), "circumstance-of-everything", source.id());
        }
        read.add(
            new CircumstanceRow(
                source,
                conditions,
                circumstance,
                deciding,
                lines,
                channel(row, circumstance),
                units,
                rows.text(row, Tables.NOTICE),
                legalBasis(row)));
      }
    }
    return read;
  }

  /** Only statutory channels have words; those beyond the duties are as their authors name them. */
  private @Nullable String channel(TableRow row, Circumstance circumstance) {
    String text = rows.text(row, Tables.CHANNEL);
    return text == null || circumstance != Circumstance.LEGAL_CHANNEL
        ? text
        : Rulebook.channel(text);
  }

  /** Provisions as their authors write them: full-width brackets stay what they are. */
  private List<String> legalBasis(TableRow row) {
    String text = row.text(Tables.LEGAL_BASIS);
    return text == null ? List.of() : provisions.computeIfAbsent(text, RulebookLoader::provisions);
  }

  private static List<String> provisions(String cell) {
    return cell.lines()
        .flatMap(line -> java.util.Arrays.stream(line.split("[;；]", -1)))
        .map(String::strip)
        .filter(provision -> !provision.isEmpty())
        .toList();
  }

  private List<Organizer> units(Cell cell) {
    List<Organizer> units = new ArrayList<>();
    for (String name : rows.cells().list(cell)) {
      Organizer unit = organizer(cell, name);
      if (unit != null) {
        units.add(unit);
      }
    }
    return List.copyOf(units);
  }

  private <E> @Nullable E required(
      TableRow row, paidan.sheet.Column column, paidan.sheet.ClosedWords<E> words) {
    Cell cell = row.cell(column);
    return rows.cells().requiredText(cell, column) == null ? null : rows.cells().word(cell, words);
  }

  private List<Answers.AnswerRow> answerRows() {
    List<Answers.AnswerRow> read = new ArrayList<>();
    for (TableRow row : tables.rows(Tables.ANSWERS)) {
      Source source = rows.source(row, "answers");
      Conditions conditions = rows.conditions(row, Tables.REQUIRED_TERMS);
      rows.cells().requiredText(row.cell(Tables.REQUIRED_TERMS), Tables.REQUIRED_TERMS);
      String answer = rows.cells().requiredText(row.cell(Tables.ANSWER), Tables.ANSWER);
      if (source != null && conditions != null && answer != null) {
        read.add(
            new Answers.AnswerRow(
                source,
                conditions,
                new Answer(source.id(), answer, rows.text(row, Tables.SOURCE))));
      }
    }
    return read;
  }

  private List<Scores.Vote> typeVotes() {
    List<Scores.Vote> votes = new ArrayList<>();
    for (TableRow row : tables.rows(Tables.REQUEST_TYPES)) {
      Source source = rows.source(row, "request types");
      RequestType type = required(row, Tables.TYPE, OrderWords.REQUEST_TYPES);
      addVote(votes, source, row, type == null ? -1 : type.ordinal());
    }
    return votes;
  }

  private List<Scores.Vote> matterVotes() {
    List<Scores.Vote> votes = new ArrayList<>();
    for (TableRow row : tables.rows(Tables.MATTER_TERMS)) {
      Source source = rows.source(row, "matter terms");
      Cell cell = row.cell(Tables.REQUIRED_MATTER);
      String matter = rows.cells().requiredText(cell, Tables.REQUIRED_MATTER);
      int node =
          matter == null ? -1 : rows.node(cell, matter, trees.matters(), RowReader.Named.MATTER);
      addVote(votes, source, row, node);
    }
    for (int node = 0; node < trees.matters().size(); node++) {
      TermGroups keywords = directory.keywords(trees.matters().code(node));
      if (keywords != null) {
        votes.add(new Scores.Vote(terms.condition(keywords), null, node, 1));
      }
    }
    return votes;
  }

  private void addVote(
      List<Scores.Vote> votes, @Nullable Source source, TableRow row, int subject) {
    rows.cells().requiredText(row.cell(Tables.REQUIRED_TERMS), Tables.REQUIRED_TERMS);
    TermCondition present = rows.terms(row.cell(Tables.REQUIRED_TERMS));
    TermCondition absent = rows.terms(row.cell(Tables.TERMS_ABSENT));
    int weight = rows.weight(row);
    if (source != null && present != null && subject >= 0) {
      votes.add(new Scores.Vote(present, absent, subject, weight));
    }
  }

  /** Over names and contents of all files in the order of their names. */
  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.stream()
          .sorted(Comparator.comparing(SourceFile::name))
          .forEach(
              file -> {
                byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
                byte[] content = file.content();
                digest.update(
                    (name.length + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(name);
                digest.update(content);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
