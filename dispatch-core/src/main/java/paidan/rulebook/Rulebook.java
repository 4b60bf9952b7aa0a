package paidan.rulebook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import paidan.decision.Answer;
import paidan.decision.Assignee;
import paidan.decision.Node;
import paidan.decision.Source;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Severity;
import paidan.directory.Area;
import paidan.directory.AreaLevel;
import paidan.directory.Attribute;
import paidan.directory.CountingPolicy;
import paidan.directory.Due;
import paidan.directory.Matter;
import paidan.directory.Organizer;
import paidan.directory.OrganizerLevel;
import paidan.directory.Organizers;
import paidan.directory.Resolution;
import paidan.directory.Tree;
import paidan.directory.Vocabulary;
import paidan.directory.WorkCalendar;
import paidan.order.LegalChannel;
import paidan.order.WorkOrder;
import paidan.sheet.Column;
import paidan.sheet.Limits;
import paidan.sheet.RulebookFiles;
import paidan.sheet.SourceFile;
import paidan.sheet.TableFormat;
import paidan.text.TermFinder;

/**
 * All sheets of one jurisdiction in one version (规则手册): immutable, indexed, safe for many threads.
 *
 * <p>A rulebook is read whole or not at all: {@link #load} either returns one without errors or
 * throws a {@link RulebookException} that tells all errors, each with its cell.
 */
public final class Rulebook {

  /** Who it is: the head of the Rulebook sheet, and a hash over all files. */
  record Head(
      String name,
      String version,
      @Nullable String jurisdiction,
      ZoneId zone,
      Locale language,
      String hash) {}

  private final Head head;
  private final Policies policies;
  private final Trees trees;
  private final Organizers organizers;
  private final WorkCalendar calendar;
  private final Vocabulary vocabulary;
  private final AttributeColumns attributes;
  private final List<String> terms;
  private final TermFinder finder;
  private final Scores typeScores;
  private final Scores matterScores;
  private final DispatchList list;
  private final CircumstanceSheet circumstances;
  private final Answers answers;
  private final List<SourceFile> ruleFiles;
  private final List<Finding> warnings;

  Rulebook(
      Head head,
      Policies policies,
      Trees trees,
      Organizers organizers,
      WorkCalendar calendar,
      Vocabulary vocabulary,
      AttributeColumns attributes,
      TermTable terms,
      Scores typeScores,
      Scores matterScores,
      DispatchList list,
      CircumstanceSheet circumstances,
      Answers answers,
      List<SourceFile> ruleFiles,
      List<Finding> warnings) {
    this.head = head;
    this.policies = policies;
    this.trees = trees;
    this.organizers = organizers;
    this.calendar = calendar;
    this.vocabulary = vocabulary;
    this.attributes = attributes;
    this.terms = terms.terms();
    this.finder = terms.finder();
    this.typeScores = typeScores;
    this.matterScores = matterScores;
    this.list = list;
    this.circumstances = circumstances;
    this.answers = answers;
    this.ruleFiles = ruleFiles;
    this.warnings = warnings;
  }

  /** The same with another dispatch list. */
  private Rulebook(Rulebook other, DispatchList list) {
    this.head = other.head;
    this.policies = other.policies;
    this.trees = other.trees;
    this.organizers = other.organizers;
    this.calendar = other.calendar;
    this.vocabulary = other.vocabulary;
    this.attributes = other.attributes;
    this.terms = other.terms;
    this.finder = other.finder;
    this.typeScores = other.typeScores;
    this.matterScores = other.matterScores;
    this.list = list;
    this.circumstances = other.circumstances;
    this.answers = other.answers;
    this.ruleFiles = other.ruleFiles;
    this.warnings = other.warnings;
  }

  /**
   * What this rulebook would be with other rows in its dispatch list: for tools that ask what a
   * change would do. Name, version and hash stay those of the files that were read.
   *
   * @param rows rows of this rulebook, or what {@link ListRow} makes of them, no ID twice
   * @return a rulebook of its own; this one stays as it is
   * @throws IllegalArgumentException when two rows have the same ID
   */
  public Rulebook withRows(List<ListRow> rows) {
    List<ListRow> sorted = new java.util.ArrayList<>(rows);
    sorted.sort(java.util.Comparator.comparing(ListRow::id));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
        throw new IllegalArgumentException("two rows " + sorted.get(i).id());
      }
    }
    return new Rulebook(this, new DispatchList(trees, sorted));
  }

  /**
   * Whether conditions hold for an order (S4).
   *
   * @param conditions conditions in the numbers of this rulebook
   * @param facts facts of the order
   * @return unknown when a fact is missing that they ask for
   */
  public Truth test(Conditions conditions, Facts facts) {
    return conditions.test(trees, facts);
  }

  /**
   * S7 (4): whether of two rows with the same conditioned columns every cell of one is narrower
   * than the other's, or equal.
   *
   * @param row conditions of a row
   * @param matched how many terms of it match
   * @param other conditions of another row
   * @param othersMatched how many terms of that one match
   * @return true as well when both are equal
   */
  public boolean isWithin(Conditions row, int matched, Conditions other, int othersMatched) {
    return row.isWithin(other, trees, matched, othersMatched);
  }

  /**
   * Reads a rulebook from a folder or a zip.
   *
   * @param folderOrZip where it is
   * @return the rulebook
   * @throws RulebookException when something in it is wrong; it tells all that is
   */
  public static Rulebook load(Path folderOrZip) throws RulebookException {
    Findings findings = new Findings();
    List<SourceFile> files = RulebookFiles.ofPath(folderOrZip, Limits.DEFAULT, findings);
    return load(files, Limits.DEFAULT, findings.list());
  }

  /**
   * Reads a rulebook that lies on the class path.
   *
   * @param loader whose class path
   * @param folder such as {@code paidan/rulebooks/beijing}
   * @return the rulebook
   * @throws RulebookException when something in it is wrong; it tells all that is
   */
  public static Rulebook load(ClassLoader loader, String folder) throws RulebookException {
    Findings findings = new Findings();
    List<SourceFile> files = RulebookFiles.ofClassPath(loader, folder, Limits.DEFAULT, findings);
    return load(files, Limits.DEFAULT, findings.list());
  }

  /**
   * Reads a rulebook from files that are already in memory.
   *
   * @param files workbooks, CSV and DRL
   * @return the rulebook
   * @throws RulebookException when something in it is wrong; it tells all that is
   */
  public static Rulebook load(List<SourceFile> files) throws RulebookException {
    return load(files, List.of());
  }

  /**
   * Reads a rulebook from files that are already in memory.
   *
   * @param files workbooks, CSV and DRL
   * @param before what was found when the files were looked for; told with the rest
   * @return the rulebook
   * @throws RulebookException when something in it is wrong; it tells all that is
   */
  public static Rulebook load(List<SourceFile> files, List<Finding> before)
      throws RulebookException {
    return load(files, Limits.DEFAULT, before);
  }

  private static Rulebook load(List<SourceFile> files, Limits limits, List<Finding> before)
      throws RulebookException {
    if (files.isEmpty() && before.stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
      // There is nothing to read: what its sheets lack is not worth telling.
      throw new RulebookException(before);
    }
    return new RulebookLoader(files, limits, before).load();
  }

  /**
   * The tables that a rulebook has, scenarios apart.
   *
   * @return their formats
   */
  public static List<TableFormat> tables() {
    return Tables.ALL;
  }

  /**
   * The table of the dispatch list, one of {@link #tables}.
   *
   * @return its format
   */
  public static TableFormat dispatchListFormat() {
    return Tables.DISPATCH_LIST;
  }

  /**
   * The name of the rulebook.
   *
   * @return such as {@code beijing}
   */
  public String name() {
    return head.name();
  }

  /**
   * The version that its authors give it.
   *
   * @return empty when they give none
   */
  public String version() {
    return head.version();
  }

  /**
   * Where it applies.
   *
   * @return null when the rulebook does not say
   */
  public @Nullable String jurisdiction() {
    return head.jurisdiction();
  }

  /**
   * A hash over the names and contents of its files.
   *
   * @return SHA-256 as 64 hexadecimal digits
   */
  public String contentHash() {
    return head.hash();
  }

  /**
   * The zone in which its days begin and end.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return head.zone();
  }

  /**
   * The language of its texts, and of the warnings in its decisions.
   *
   * @return English or Chinese
   */
  public Locale language() {
    return head.language();
  }

  /**
   * What the jurisdiction has settled for itself.
   *
   * @return its policies
   */
  public Policies policies() {
    return policies;
  }

  /**
   * The rules that come with it: DRL and stock decision tables, which are code.
   *
   * @return the files, not yet compiled
   */
  public List<SourceFile> ruleFiles() {
    return ruleFiles;
  }

  /**
   * What its authors should look at.
   *
   * @return warnings; errors there are none
   */
  public List<Finding> warnings() {
    return warnings;
  }

  /**
   * How many rows of the dispatch list are in force or will be.
   *
   * @return the number of enabled rows
   */
  public int listSize() {
    return list.size();
  }

  /**
   * The rows of the dispatch list that are enabled, those included that are not yet or no longer in
   * force.
   *
   * @return in the order of their IDs
   */
  public List<ListRow> rows() {
    return list.rows();
  }

  /**
   * The rows of the circumstances sheet that are enabled.
   *
   * @return in the order of their IDs
   */
  public List<CircumstanceRow> circumstanceRows() {
    return circumstances.rows();
  }

  /**
   * How the rows of the dispatch list stand to an order, before objections and missing facts.
   *
   * @param facts facts of the order
   * @return the rows that hold and the best of them
   */
  public Standing standing(Facts facts) {
    return new Selector(this, facts, Set.of(), false).standing();
  }

  /**
   * Whether {@link #select} considers all rows that are possible for an order, whatever the order.
   * Of very many it considers some, and which these are depends on the other rows of the list as
   * well: for tools that ask on which rows a decision depends.
   *
   * @return false when the list is so large that it may stop before it has seen all
   */
  public boolean considersAll() {
    return list.mostShown() <= PossibleSearch.ENOUGH;
  }

  /**
   * Whether {@link #select} tells the leads of so many possible rows as candidates. Of more it
   * tells some, and which these are depends on where the rows stand.
   *
   * @param possible how many rows are possible, at most
   * @return true when none is left out
   */
  public static boolean tellsCandidatesOf(int possible) {
    return possible <= Matched.MOST_VALUES;
  }

  /**
   * The codes of what reading an order and selecting its row may note.
   *
   * @return a note never has another one
   */
  public static Set<String> noteCodes() {
    return Message.codesWithoutRemedy(RowReader.BUNDLE);
  }

  /**
   * What each filled condition cell of a row says of an order.
   *
   * @param row a row of the list
   * @param facts facts of the order
   * @return in the order of the columns; empty for a row without conditions
   */
  public List<Judgement> judge(ListRow row, Facts facts) {
    return new Judge(this, facts).of(row.conditions());
  }

  /**
   * Whom the Lead cell of a row comes to for an order (S10), whether the row holds or not.
   *
   * @param row a row of the list
   * @param facts facts of the order
   * @return null when nobody can be named, or a joint review is asked for
   */
  public @Nullable Organizer lead(ListRow row, Facts facts) {
    return new Selector(this, facts, Set.of(), false).lead(row);
  }

  /**
   * The catalogue of matters.
   *
   * @return the tree that Matter cells point into
   */
  public Tree<Matter> matters() {
    return trees.matters();
  }

  /**
   * The administrative areas.
   *
   * @return the tree that Area cells point into
   */
  public Tree<Area> areas() {
    return trees.areas();
  }

  /**
   * The attributes that some row asks for.
   *
   * @return how many; they are numbered from 0
   */
  public int attributeCount() {
    return attributes.size();
  }

  /**
   * An attribute that some row asks for.
   *
   * @param number its number, as in {@link AttributeCondition#attribute}
   * @return the attribute
   */
  public Attribute attribute(int number) {
    return attributes.attribute(number);
  }

  /**
   * The values of an attribute that some cell names.
   *
   * @param number number of the attribute
   * @return by their numbers, as in {@link AttributeCondition#values}
   */
  public List<String> attributeValues(int number) {
    return attributes.values(number);
  }

  /**
   * A term that some cell names.
   *
   * @param number its number, as in {@link TermCondition#group}
   * @return as it is looked for in a text
   */
  public String term(int number) {
    return terms.get(number);
  }

  /**
   * The organizers.
   *
   * @return all of them
   */
  public Organizers organizers() {
    return organizers;
  }

  /**
   * The working days.
   *
   * @return the calendar by which working days are counted
   */
  public WorkCalendar calendar() {
    return calendar;
  }

  /**
   * Reads an order: resolves its names and finds its terms in one pass.
   *
   * @param order the order
   * @return its facts, in the numbers of this rulebook
   */
  public Reading read(WorkOrder order) {
    return new OrderReader(this, order).read();
  }

  /**
   * Selects the lead from the dispatch list (S6 to S10).
   *
   * @param facts facts of the order
   * @param excluded codes of organizers whose objection was upheld, and of their successors
   * @param tellRejected whether to tell the rows that lost, and why
   * @return who leads, or why that is open
   */
  public Selection select(Facts facts, Set<String> excluded, boolean tellRejected) {
    return new Selector(this, facts, excluded, tellRejected).select();
  }

  /**
   * What the circumstances sheet makes of an order.
   *
   * @param holding the rows that hold, in the order of their IDs
   * @param possible the rows whose terms the order has and that would hold if a fact were known
   *     that it lacks, such as its request type; in the order of their IDs
   */
  public record Recognised(List<CircumstanceRow> holding, List<CircumstanceRow> possible) {

    static final Recognised NOTHING = new Recognised(List.of(), List.of());

    /** Takes copies. */
    public Recognised {
      holding = List.copyOf(holding);
      possible = List.copyOf(possible);
    }
  }

  /**
   * The rows of the circumstances sheet that hold, or could (S2, S13).
   *
   * @param facts facts of the order
   * @return both; empty for most orders
   */
  public Recognised circumstances(Facts facts) {
    return circumstances.recognise(facts);
  }

  /**
   * What an order would have to tell for a row of the circumstances sheet to hold.
   *
   * @param row a row that is possible
   * @param facts facts of the order
   * @return names of facts as in {@link paidan.decision.MissingFact}
   */
  public Set<String> missing(CircumstanceRow row, Facts facts) {
    Map<String, Set<String>> missing = new LinkedHashMap<>();
    new Matched(this, facts).unknown(row.conditions(), missing);
    return missing.keySet();
  }

  /**
   * The facts that a decision may lack.
   *
   * @return names as in {@link paidan.decision.MissingFact}
   */
  public List<String> facts() {
    List<String> facts = new ArrayList<>(Matched.COLUMNS.keySet());
    vocabulary.names().forEach(name -> facts.add(Matched.ATTRIBUTES + name));
    return facts;
  }

  /**
   * The column of the dispatch list whose cells ask for a fact.
   *
   * @param fact a name as in {@link paidan.decision.MissingFact}
   * @return null for attributes, whose columns are the rulebook's own, and for what is no such fact
   */
  public static @Nullable Column column(String fact) {
    return Matched.COLUMNS.get(fact);
  }

  /**
   * Facts for a message, in the language of the rulebook.
   *
   * @param facts names of facts as in {@link paidan.decision.MissingFact}
   * @return these names, or in Chinese the headings of the sheets
   */
  public String told(Collection<String> facts) {
    StringJoiner told = new StringJoiner(", ");
    facts.forEach(fact -> told.add(Matched.told(fact, head.language())));
    return told.toString();
  }

  /**
   * What of an order met a row of the circumstances sheet.
   *
   * @param row a row that holds
   * @param facts facts of the order
   * @return column to value
   */
  public Map<String, String> matched(CircumstanceRow row, Facts facts) {
    return new Matched(this, facts).of(row.conditions());
  }

  /**
   * What of an order met a row of the dispatch list.
   *
   * @param row a row that holds
   * @param facts facts of the order
   * @return column to value
   */
  public Map<String, String> matched(ListRow row, Facts facts) {
    return new Matched(this, facts).of(row.conditions());
  }

  /**
   * What of an order met the row that was selected for it.
   *
   * @param selection what {@link #select} has found
   * @param facts facts of the order
   * @return column to value; empty when no row holds
   */
  public Map<String, String> matched(Selection selection, Facts facts) {
    Matched matched = new Matched(this, facts);
    Selection.Met met = selection.met();
    if (met != null) {
      return matched.of(met);
    }
    ListRow row = selection.row();
    return row == null ? Map.of() : matched.of(row.conditions());
  }

  /**
   * An entry of the knowledge sheet that answers a consultation.
   *
   * @param source where it stands
   * @param answer what to tell
   * @param matched what of the order met it
   * @param others IDs of the entries that answer it as well as this one
   */
  public record KnownAnswer(
      Source source, Answer answer, Map<String, String> matched, List<String> others) {}

  /**
   * The entries of the knowledge sheet.
   *
   * @return their IDs, in order
   */
  public List<String> answerIds() {
    return answers.ids();
  }

  /**
   * The answer to a consultation.
   *
   * @param facts facts of the order
   * @return empty when the knowledge sheet has none
   */
  public Optional<KnownAnswer> answer(Facts facts) {
    List<Answers.AnswerRow> best = answers.best(facts);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    Answers.AnswerRow row = best.get(0);
    return Optional.of(
        new KnownAnswer(
            row.source(),
            row.answer(),
            new Matched(this, facts).of(row.conditions()),
            best.stream().skip(1).map(other -> other.source().id()).toList()));
  }

  /**
   * Whether a row of the dispatch list with a Matter condition holds (S13).
   *
   * @param facts facts of the order
   * @return true when there is one
   */
  public boolean isListed(Facts facts) {
    boolean[] listed = {false};
    list.index()
        .visitAtOrAbove(
            facts.line(trees),
            facts,
            (number, truth, matterLevel, areaLevel) -> {
              listed[0] = truth == Truth.TRUE && list.row(number).hasMatter();
              return !listed[0];
            });
    return listed[0];
  }

  /**
   * Who the Assist or Supervise cell of a row names, for this order.
   *
   * @param row the row
   * @param supervising the Supervise cell rather than the Assist cell
   * @param facts facts of the order
   * @return those who could be found, each once
   */
  public List<Assignee> named(ListRow row, boolean supervising, Facts facts) {
    List<Lead.Part> parts = supervising ? row.supervise() : row.assist();
    if (parts.isEmpty()) {
      return List.of();
    }
    Roles roles = roles(facts);
    if (parts.size() == 1) {
      Assignee only = roles.assignee(parts.get(0), facts.area());
      return only == null ? List.of() : List.of(only);
    }
    Map<String, Assignee> named = new LinkedHashMap<>();
    for (Lead.Part part : parts) {
      Assignee assignee = roles.assignee(part, facts.area());
      if (assignee != null) {
        named.putIfAbsent(assignee.code(), assignee);
      }
    }
    return new ArrayList<>(named.values());
  }

  /**
   * S12: the district government of the order's place.
   *
   * @param facts facts of the order
   * @return null when the district is not known
   */
  public @Nullable Organizer districtGovernment(Facts facts) {
    return roles(facts).district(facts.area());
  }

  /**
   * The district government of an organizer's own area.
   *
   * @param organizer the organizer
   * @param facts facts of the order, for the day
   * @return null when it has no area, or the area no district
   */
  public @Nullable Organizer districtGovernment(Organizer organizer, Facts facts) {
    String area = organizer.area();
    int node = area == null ? -1 : trees.areas().idOfCode(area);
    return node < 0 ? null : organizers.district(node, facts.date());
  }

  /**
   * Whether an organizer is at subdistrict level: its own district supervises it (S12).
   *
   * @param organizer the organizer
   * @return true for subdistrict offices, town governments and area offices
   */
  public static boolean isSubdistrict(Organizer organizer) {
    return organizer.level() == OrganizerLevel.SUBDISTRICT;
  }

  /**
   * How decisions name a statutory channel (Article 11 (2)).
   *
   * @param text as a sheet has it, such as 诉讼 or {@code litigation}
   * @return a word of {@code legalChannels.channel} of the order's JSON; the text itself for any
   *     other channel
   */
  public static String channel(String text) {
    LegalChannel.Channel channel = Words.LEGAL_CHANNELS.meaning(text);
    return channel == null ? text : channel.word();
  }

  /**
   * The organizer that is responsible today under a code, a name or an alias.
   *
   * @param text code, name or alias
   * @param facts facts of the order, for the day
   * @return null when none, or several, are meant, or it has ended without a successor
   */
  public @Nullable Organizer organizer(String text, Facts facts) {
    return organizers.resolve(text) instanceof paidan.directory.OrganizerResolution.Found found
        ? organizers.current(found.organizer(), facts.date())
        : null;
  }

  /**
   * The matter as decisions show it.
   *
   * @param place place in the catalogue
   * @return null when it is not just one
   */
  public @Nullable Node matter(TreePlace place) {
    return node(trees.matters(), place);
  }

  /**
   * The area as decisions show it.
   *
   * @param place place among the areas
   * @return null when it is not just one
   */
  public @Nullable Node area(TreePlace place) {
    return node(trees.areas(), place);
  }

  private static @Nullable Node node(Tree<?> tree, TreePlace place) {
    int node = place.node();
    return node < 0 ? null : new Node(tree.code(node), tree.path(node));
  }

  /**
   * The place of a matter in the catalogue.
   *
   * @param text code, path or name
   * @return {@link TreePlace#OUTSIDE} when the catalogue does not know it
   */
  public TreePlace placeOfMatter(String text) {
    return trees.matters().resolve(text) instanceof Resolution.Found found
        ? TreePlace.at(found.id())
        : TreePlace.OUTSIDE;
  }

  /**
   * Whether a matter is this one or below it.
   *
   * @param place the order's matter
   * @param text code, path or name of the other
   * @return false when either is unknown
   */
  public boolean isMatterWithin(TreePlace place, String text) {
    return isWithin(trees.matters(), place, text);
  }

  /**
   * Whether an area is this one or in it.
   *
   * @param place the order's area
   * @param text code, path or name of the other
   * @return false when either is unknown
   */
  public boolean isAreaWithin(TreePlace place, String text) {
    return isWithin(trees.areas(), place, text);
  }

  private static boolean isWithin(Tree<?> tree, TreePlace place, String text) {
    return tree.resolve(text) instanceof Resolution.Found found
        && place.possible().length > 0
        && place.isWithin(tree, found.id(), false) == Truth.TRUE;
  }

  /**
   * S15: whether two matters are the same for a prior case: equal, or one above the other.
   *
   * @param facts the order
   * @param other matter of the case, which may have ended since; null when the host found the case
   *     to be the same
   * @return false when either is unknown
   */
  public boolean isSameMatter(Facts facts, @Nullable String other) {
    if (other == null) {
      return true;
    }
    Tree<?> matters = trees.matters();
    int mine = facts.matter().node();
    if (mine < 0 || !(matters.resolve(other) instanceof Resolution.Found found)) {
      return false;
    }
    int theirs = matters.current(found.id(), LocalDate.ofEpochDay(facts.day()));
    return matters.contains(theirs, mine) || matters.contains(mine, theirs);
  }

  /**
   * Whether the matter is on the community list (Article 17).
   *
   * @param place the order's matter
   * @return false as well when it is unknown
   */
  public boolean isOnCommunityList(TreePlace place) {
    return place.node() >= 0 && trees.isOnCommunityList(place.node());
  }

  /**
   * When a limit ends (S14).
   *
   * @param limit the limit
   * @param moment from when it is counted
   * @param aroundTheClock whether every day counts as a working day
   * @return the end, and whether a day outside the calendar was met
   */
  public Due due(TimeLimit limit, OffsetDateTime moment, boolean aroundTheClock) {
    return calendar.due(
        limit,
        moment,
        head.zone(),
        new CountingPolicy(policies.sameTimeOfDay(), policies.rollToWorkingDay()),
        aroundTheClock);
  }

  /** S1: the day on which validity is judged. */
  LocalDate day(WorkOrder order) {
    Instant moment = order.moment().toInstant();
    int offset = head.zone().getRules().getOffset(moment).getTotalSeconds();
    return LocalDate.ofEpochDay(
        Math.floorDiv(moment.getEpochSecond() + offset, TimeUnit.DAYS.toSeconds(1)));
  }

  Trees trees() {
    return trees;
  }

  /** Whether nothing in the catalogue is more precise. */
  boolean isLeaf(TreePlace matter) {
    int node = matter.node();
    return node >= 0 && trees.matters().end(node) == node + 1;
  }

  /** S11: whether the subdistrict is known. */
  boolean isInSubdistrict(TreePlace area) {
    int node = area.node();
    return node >= 0 && trees.areas().node(node).level().compareTo(AreaLevel.SUBDISTRICT) >= 0;
  }

  Roles roles(Facts facts) {
    return new Roles(trees.areas(), organizers, facts.date());
  }

  DispatchList dispatchList() {
    return list;
  }

  /**
   * The attributes that orders can have.
   *
   * @return the vocabulary
   */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  AttributeColumns attributes() {
    return attributes;
  }

  /**
   * Finds the terms of all sheets.
   *
   * @return the finder; it numbers the terms as {@link #term} does
   */
  public TermFinder finder() {
    return finder;
  }

  Scores typeScores() {
    return typeScores;
  }

  Scores matterScores() {
    return matterScores;
  }

  @Override
  public String toString() {
    return head.name() + " " + head.version();
  }
}
