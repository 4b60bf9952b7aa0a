package paidan.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.decision.Answer;
import paidan.decision.Circumstance;
import paidan.decision.Disposition;
import paidan.decision.Source;
import paidan.order.Flag;
import paidan.order.LegalChannel;
import paidan.order.PriorCase;
import paidan.rulebook.CircumstanceRow;
import paidan.rulebook.Rulebook;
import paidan.stage.Screening;

/** The second stage, on a {@link Draft}. */
final class ScreeningFact extends StageFact implements Screening {

  private static final int EMERGENCY_FIRST = 1_000;
  private static final int STEP = 50;
  private static final int MALICIOUS_LAST = 200;
  private static final int ANSWER = 100;
  private static final List<Flag> DISSUADED = List.of(Flag.UNLAWFUL, Flag.MALICIOUS_USE);
  private static final String EMERGENCY_FLAG = "emergency-";

  private final List<String> flags;
  private final List<String> flaggedLines;
  private final Cases cases;
  private final List<CircumstanceRow> rows;
  private final List<CircumstanceRow> possibleRows;
  private final List<String> circumstances;
  private @Nullable Answer ofHost;
  private Rulebook.@Nullable KnownAnswer known;
  private boolean lookedUp;
  private @Nullable Boolean listed;

  ScreeningFact(Draft draft, Cases cases, Rulebook.Recognised recognised) {
    super(draft);
    this.flags =
        draft.order().flags().isEmpty()
            ? List.of()
            : draft.order().flags().stream().sorted().map(Flag::word).toList();
    this.flaggedLines =
        flags.isEmpty()
            ? List.of()
            : flags.stream()
                .filter(flag -> flag.startsWith(EMERGENCY_FLAG))
                .map(flag -> flag.substring(EMERGENCY_FLAG.length()))
                .toList();
    this.cases = cases;
    this.rows = recognised.holding();
    this.possibleRows = recognised.possible();
    this.circumstances =
        rows.isEmpty()
            ? List.of()
            : rows.stream().map(CircumstanceRow::getCircumstance).distinct().toList();
  }

  @Override
  public Collection<String> getFlags() {
    return flags;
  }

  @Override
  public List<String> getFlaggedLines() {
    return flaggedLines;
  }

  @Override
  public List<LegalChannel> getLegalChannels() {
    return draft.order().legalChannels();
  }

  @Override
  public @Nullable PriorCase getPriorCase() {
    return cases.own();
  }

  @Override
  public boolean isPriorCaseInProgress() {
    PriorCase own = cases.own();
    return own != null && own.status() == PriorCase.Status.IN_PROGRESS;
  }

  @Override
  public @Nullable Boolean getNewFacts() {
    return draft.order().newFacts();
  }

  @Override
  public List<PriorCase> getCasesOfOthers() {
    return cases.ofOthers();
  }

  @Override
  public List<CircumstanceRow> getCircumstanceRows() {
    return rows;
  }

  @Override
  public List<CircumstanceRow> getPossibleCircumstanceRows() {
    return possibleRows;
  }

  @Override
  public Collection<String> getCircumstances() {
    return circumstances;
  }

  @Override
  public boolean isListedMatter() {
    Boolean found = listed;
    if (found == null) {
      found = draft.rulebook().isListed(draft.facts());
      listed = found;
    }
    return found;
  }

  @Override
  public @Nullable Answer getAnswer() {
    Rulebook.KnownAnswer entry = known();
    return entry != null ? entry.answer() : ofHost;
  }

  /** What the host answers, where the knowledge sheet has nothing. */
  void answerOfHost(@Nullable Answer answer) {
    ofHost = answer;
  }

  /** Looked up only when a rule asks: what may be answered at once is for the rules to say. */
  private Rulebook.@Nullable KnownAnswer known() {
    if (!lookedUp) {
      known = draft.rulebook().answer(draft.facts()).orElse(null);
      lookedUp = true;
    }
    return known;
  }

  @Override
  public int precedence(String circumstance) {
    if (circumstance.equals("answer")) {
      return ANSWER;
    }
    Circumstance asked =
        Circumstance.ofWord(circumstance)
            .orElseThrow(
                () ->
                    noWord(
                        "circumstance",
                        circumstance,
                        Arrays.stream(Circumstance.values()).map(Circumstance::word)));
    return switch (asked) {
      case EMERGENCY -> EMERGENCY_FIRST;
      case MALICIOUS_USE -> MALICIOUS_LAST;
      default ->
          EMERGENCY_FIRST
              - STEP * (1 + draft.rulebook().policies().circumstanceOrder().indexOf(asked));
    };
  }

  @Override
  public void transfer(Collection<String> lines) {
    decideByFlag(
        Disposition.TRANSFER, Circumstance.EMERGENCY, String.join(", ", lines), "notice-transfer");
    if (isDecided(Circumstance.EMERGENCY)) {
      lines.forEach(draft::addLine);
    }
  }

  @Override
  public void transfer(CircumstanceRow row) {
    decideByRow(Disposition.TRANSFER, Circumstance.EMERGENCY, row, "notice-transfer");
    if (isDecided(Circumstance.EMERGENCY)) {
      row.getLines().forEach(draft::addLine);
      row.getUnits().forEach(draft::alert);
    }
  }

  @Override
  public void informOfLegalChannel(LegalChannel channel) {
    decideByOrder(
        Disposition.INFORM_LEGAL_CHANNEL,
        Circumstance.LEGAL_CHANNEL,
        "legalChannels",
        channel.getWord() + " " + (channel.isEntered() ? "entered" : "proper"),
        "notice-legal-channel");
    if (isDecided(Circumstance.LEGAL_CHANNEL)) {
      draft.channelIfNone(channel.getWord());
    }
  }

  @Override
  public void informOfLegalChannel(CircumstanceRow row) {
    decideByRow(
        Disposition.INFORM_LEGAL_CHANNEL, Circumstance.LEGAL_CHANNEL, row, "notice-legal-channel");
  }

  @Override
  public void informOfProgress(PriorCase priorCase) {
    String because = "prior case " + priorCase.orderId();
    boolean decided = draft.decide(Disposition.INFORM_PROGRESS, Circumstance.REPEATED);
    draft.held(Circumstance.REPEATED, because, true, null);
    draft.evidence(null, Map.of("priorCases", priorCase.orderId()), List.of());
    draft.relate(priorCase.orderId());
    if (decided) {
      draft.tell(priorCase);
      draft.noticeIfNone(draft.sentence("notice-progress"));
      if (draft.order().newFacts() == null) {
        draft.warn("new-facts-not-asked", priorCase.orderId());
      }
    }
  }

  @Override
  public void explain(String flag) {
    if (Flag.ofWord(flag).isEmpty()) {
      throw noWord("flag", flag, Arrays.stream(Flag.values()).map(Flag::word));
    }
    decideByFlag(Disposition.EXPLAIN, Circumstance.SECRET, flag, "notice-explain");
  }

  @Override
  public void explain(CircumstanceRow row) {
    decideByRow(Disposition.EXPLAIN, Circumstance.SECRET, row, "notice-explain");
  }

  @Override
  public void referElsewhere() {
    decideByFlag(
        Disposition.REFER_ELSEWHERE,
        Circumstance.BEYOND_DUTIES,
        Flag.BEYOND_DUTIES.word(),
        "notice-refer");
  }

  @Override
  public void referElsewhere(CircumstanceRow row) {
    decideByRow(Disposition.REFER_ELSEWHERE, Circumstance.BEYOND_DUTIES, row, "notice-refer");
    if (isDecided(Circumstance.BEYOND_DUTIES)) {
      row.getUnits().forEach(draft::alert);
    }
  }

  @Override
  public void dissuade(String flag) {
    boolean malicious = flag.equals(Flag.MALICIOUS_USE.word());
    if (!malicious && !flag.equals(Flag.UNLAWFUL.word())) {
      throw noWord("flag to dissuade for", flag, DISSUADED.stream().map(Flag::word));
    }
    decideByFlag(
        Disposition.DISSUADE,
        malicious ? Circumstance.MALICIOUS_USE : Circumstance.UNLAWFUL,
        flag,
        malicious ? "notice-malicious" : "notice-dissuade");
  }

  @Override
  public void dissuade(CircumstanceRow row) {
    decideByRow(Disposition.DISSUADE, Circumstance.UNLAWFUL, row, "notice-dissuade");
  }

  @Override
  public void answer(Answer answer) {
    if (draft.decide(Disposition.ANSWER, null)) {
      draft.answer(answer);
      Rulebook.KnownAnswer entry = known();
      if (entry != null && entry.answer().equals(answer)) {
        draft.evidence(entry.source(), entry.matched(), List.of());
        if (!entry.others().isEmpty()) {
          draft.warn("several-answers", entry.source().id(), String.join(", ", entry.others()));
        }
      } else {
        draft.evidence();
      }
    }
  }

  @Override
  public void relate(PriorCase priorCase) {
    draft.relate(priorCase.orderId());
    if (priorCase.equals(cases.own())) {
      draft.held(Circumstance.REPEATED, "prior case " + priorCase.orderId(), false, null);
      if (draft.order().newFacts() == null) {
        draft.warn("repeated-after-closing", priorCase.orderId());
      }
    }
    draft.evidence(null, Map.of("priorCases", priorCase.orderId()), List.of());
  }

  @Override
  public void note(CircumstanceRow row) {
    Circumstance circumstance = Circumstance.ofWord(row.getCircumstance()).orElseThrow();
    draft.held(circumstance, "row " + row.getSource().id(), false, row.getSource());
    draft.evidence(
        row.getSource(), draft.rulebook().matched(row, draft.facts()), row.getLegalBasis());
    draft.warn("circumstance-noted", told(row), row.getSource().id());
  }

  @Override
  public void notePossible(CircumstanceRow row) {
    draft.warn(
        "circumstance-possible",
        told(row),
        row.getSource().id(),
        draft.rulebook().told(draft.rulebook().missing(row, draft.facts())));
  }

  private String told(CircumstanceRow row) {
    return row.told(draft.rulebook().language());
  }

  private void decideByFlag(
      Disposition disposition, Circumstance circumstance, String because, String notice) {
    decideByOrder(disposition, circumstance, "flags", because, notice);
  }

  private void decideByOrder(
      Disposition disposition,
      Circumstance circumstance,
      String field,
      String because,
      String notice) {
    boolean decided = draft.decide(disposition, circumstance);
    draft.held(circumstance, because, true, null);
    draft.evidence(null, Map.of(field, because), List.of());
    if (decided) {
      draft.noticeIfNone(draft.sentence(notice));
    }
  }

  private void decideByRow(
      Disposition disposition, Circumstance circumstance, CircumstanceRow row, String notice) {
    boolean decided = draft.decide(disposition, circumstance);
    Source source = row.getSource();
    draft.held(circumstance, "row " + source.id(), true, source);
    draft.evidence(
        source,
        draft.rulebook().matched(row, draft.facts()),
        isDecided(circumstance) ? row.getLegalBasis() : List.of());
    if (isDecided(circumstance)) {
      draft.channelIfNone(row.getChannel());
    }
    if (decided) {
      draft.noticeIfNone(row.getNotice() == null ? draft.sentence(notice) : row.getNotice());
    }
  }

  private boolean isDecided(Circumstance circumstance) {
    return draft.decidedCircumstance() == circumstance;
  }
}
