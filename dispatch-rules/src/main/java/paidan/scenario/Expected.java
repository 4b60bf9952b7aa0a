package paidan.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.decision.Evidence;
import paidan.decision.MissingFact;
import paidan.decision.Node;
import paidan.decision.RoutingDecision;
import paidan.decision.Warning;
import paidan.sheet.Column;
import paidan.sheet.ColumnType;

/** What a scenario may expect: a column each, and where a decision has it. */
// Columns and method references do not change.
@SuppressWarnings("ImmutableEnumChecker")
enum Expected {
  DISPOSITION("disposition", "处理方式", How.ALL, d -> List.of(d.disposition().word())),
  LEAD("lead", "主办", How.ORGANIZERS, d -> codes(d.lead())),
  ASSIST("assist", "协办", How.ORGANIZERS, d -> codes(d.assist())),
  SUPERVISE("supervise", "督办", How.ORGANIZERS, d -> codes(d.supervise())),
  ALERT("alert", "通知", How.ORGANIZERS, d -> codes(d.alert())),
  CANDIDATES(
      "candidates",
      "候选",
      How.ORGANIZERS,
      d -> codes(d.candidates().stream().map(Candidate::lead).distinct().toList())),
  FALLBACK("fallback", "区政府", How.ORGANIZERS, d -> codes(d.fallback())),
  LINES("lines", "专线", How.ALL, RoutingDecision::lines),
  CHANNEL("channel", "渠道", How.ALL, d -> one(d.channel())),
  TIME_LIMIT("time limit", "时限", How.ALL, d -> one(d.timeLimit())),
  DUE("due", "截止", How.ALL, d -> one(d.due())),
  PRINCIPLE(
      "principle", "原则", How.ALL, d -> one(d.principle() == null ? null : d.principle().word())),
  REASON("reason", "原因", How.ALL, d -> one(d.reason() == null ? null : d.reason().word())),
  MISSING("missing", "询问", How.SOME, d -> d.missing().stream().map(MissingFact::fact).toList()),
  INCOMPLETE("incomplete", "缺少要素", How.SOME, RoutingDecision::incomplete),
  CIRCUMSTANCES(
      "circumstances",
      "情形",
      How.ALL,
      d -> d.circumstances().stream().map(held -> held.circumstance().word()).distinct().toList()),
  ROW("row", "行", How.SOME, d -> rows(d.evidence())),
  RULE("rule", "规则", How.BEGINNING, d -> d.evidence().stream().map(Evidence::rule).toList()),
  LEGAL_BASIS("legal basis", "法律依据", How.SOME, RoutingDecision::legalBasis),
  NOTICE("notice", "告知", How.WITHIN, d -> one(d.notice())),
  ANSWER("answer", "答复", How.WITHIN, d -> one(d.answer() == null ? null : d.answer().text())),
  PROGRESS("progress", "办理情况", How.WITHIN, d -> one(d.progress())),
  RESULT("result", "办理结果", How.WITHIN, d -> one(d.result())),
  REQUEST_TYPE(
      "request type",
      "诉求类型",
      How.ALL,
      d -> one(d.requestType() == null ? null : d.requestType().word())),
  URGENCY("urgency", "紧急程度", How.ALL, d -> one(d.urgency() == null ? null : d.urgency().word())),
  MATTER("matter", "事项", How.PLACE, d -> place(d.matter())),
  AREA("area", "区划", How.PLACE, d -> place(d.area())),
  CONCERNS("concerns", "涉及单位", How.ALL, RoutingDecision::concerns),
  RELATED("related orders", "相关工单", How.ALL, RoutingDecision::relatedOrders),
  WARNINGS("warnings", "警告", How.SOME, d -> d.warnings().stream().map(Warning::code).toList());

  /** How what is expected and what came out are compared. */
  enum How {
    /** The same items, in any order. */
    ALL,
    /** The same organizers, by their codes, in any order. */
    ORGANIZERS,
    /** Each expected item is among those that came out. */
    SOME,
    /** Each expected item is the beginning of one that came out. */
    BEGINNING,
    /** The text that came out contains what is expected. */
    WITHIN,
    /** A node of a tree, by its code or its path. */
    PLACE
  }

  private final Column column;
  private final How how;
  private final Function<RoutingDecision, List<String>> found;

  Expected(String english, String chinese, How how, Function<RoutingDecision, List<String>> found) {
    this.column = Column.optional("Expect " + english, "预期" + chinese, ColumnType.LIST);
    this.how = how;
    this.found = found;
  }

  Column column() {
    return column;
  }

  How how() {
    return how;
  }

  /** Whether a decision has one value there, or none: two can never come out together. */
  boolean isOne() {
    return switch (this) {
      case DISPOSITION,
          LEAD,
          FALLBACK,
          CHANNEL,
          TIME_LIMIT,
          DUE,
          PRINCIPLE,
          REASON,
          REQUEST_TYPE,
          URGENCY,
          MATTER,
          AREA ->
          true;
      default -> false;
    };
  }

  /** What came out, as it is compared. */
  List<String> found(RoutingDecision decision) {
    return found.apply(decision);
  }

  /** What came out, for people: organizers with their names. */
  List<String> told(RoutingDecision decision) {
    if (how != How.ORGANIZERS) {
      return found(decision);
    }
    Map<String, String> names = new HashMap<>();
    Stream.of(
            Stream.of(decision.lead(), decision.fallback()).filter(Objects::nonNull),
            decision.assist().stream(),
            decision.supervise().stream(),
            decision.alert().stream(),
            decision.candidates().stream().map(Candidate::lead).filter(Objects::nonNull))
        .flatMap(Function.identity())
        .forEach(unit -> names.put(unit.code(), unit.name() + " (" + unit.code() + ")"));
    return found(decision).stream().map(code -> names.getOrDefault(code, code)).toList();
  }

  private static List<String> one(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }

  private static List<String> codes(@Nullable Assignee unit) {
    return unit == null ? List.of() : List.of(unit.code());
  }

  private static List<String> codes(List<Assignee> units) {
    return units.stream().map(Assignee::code).toList();
  }

  private static List<String> rows(List<Evidence> evidence) {
    return evidence.stream()
        .map(Evidence::source)
        .filter(Objects::nonNull)
        .map(source -> source.id())
        .toList();
  }

  private static List<String> place(@Nullable Node node) {
    return node == null ? List.of() : Stream.of(node.code(), node.path()).toList();
  }
}
