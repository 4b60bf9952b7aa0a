package paidan.engine;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paidan.decision.Node;
import paidan.decision.Warning;
import paidan.directory.Attribute;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.sheet.Spelling;
import paidan.stage.Stage;

/** What all stages show of a {@link Draft}. */
abstract class StageFact implements Stage {

  final Draft draft;

  StageFact(Draft draft) {
    this.draft = draft;
  }

  @Override
  public final WorkOrder getOrder() {
    return draft.order();
  }

  @Override
  public final @Nullable String getRequestType() {
    RequestType type = draft.facts().requestType();
    return type == null ? null : type.word();
  }

  @Override
  public final @Nullable String getMatter() {
    Node matter = draft.rulebook().matter(draft.facts().matter());
    return matter == null ? null : matter.path();
  }

  @Override
  public final @Nullable String getArea() {
    Node area = draft.rulebook().area(draft.facts().area());
    return area == null ? null : area.path();
  }

  @Override
  public final boolean isMatterWithin(String matter) {
    return draft.rulebook().isMatterWithin(draft.facts().matter(), matter);
  }

  @Override
  public final boolean isAreaWithin(String area) {
    return draft.rulebook().isAreaWithin(draft.facts().area(), area);
  }

  @Override
  public final @Nullable String attribute(String name) {
    Attribute attribute = draft.rulebook().vocabulary().attribute(name);
    for (var given : draft.order().attributes().entrySet()) {
      boolean same =
          attribute == null
              ? given.getKey().equals(name)
              : attribute.equals(draft.rulebook().vocabulary().attribute(given.getKey()));
      if (same) {
        String canonical = attribute == null ? null : attribute.canonical(given.getValue());
        return canonical == null ? given.getValue() : canonical;
      }
    }
    return null;
  }

  @Override
  public final boolean mentions(String words) {
    String wanted = Spelling.fold(words);
    return has(draft.order().title(), wanted) || has(draft.order().text(), wanted);
  }

  private static boolean has(@Nullable String text, String wanted) {
    return text != null && Spelling.fold(text).contains(wanted);
  }

  @Override
  public final void warn(String code, String text) {
    draft.addWarning(new Warning(code, text));
    draft.evidence();
  }

  /** What fails a rule that says a word which its closed list does not have. */
  static IllegalArgumentException noWord(String list, String word, Stream<String> words) {
    return new IllegalArgumentException(
        "no %s: %s; there are %s".formatted(list, word, words.collect(Collectors.joining(", "))));
  }

  /** Names the stage and the order, nothing that a complainant wrote. */
  @Override
  public final String toString() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + draft.order().id();
  }
}
