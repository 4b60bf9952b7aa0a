package paidan.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paidan.directory.Matter;
import paidan.directory.Tree;
import paidan.order.Urgency;
import paidan.order.WorkOrder;
import paidan.rulebook.CircumstanceRow;
import paidan.rulebook.Facts;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;

/**
 * Finds circumstances whose terms also catch ordinary matters: someone who names such a matter by
 * its own keywords would be transferred, explained to or dissuaded (Article 11), not dispatched.
 */
final class CatchingTerms {

  private static final Pattern GROUP = Pattern.compile("\\s*[+＋]\\s*");

  private final Space space;
  private final Rulebook rulebook;
  private final Telling telling;
  private final Consumer<RowFinding> tell;

  /** A matter that is caught, the keyword that catches it, and the order that shows it. */
  private record Caught(String matter, String keyword, WorkOrder witness) {}

  CatchingTerms(Space space, Telling telling, Consumer<RowFinding> tell) {
    this.space = space;
    this.rulebook = space.rulebook();
    this.telling = telling;
    this.tell = tell;
  }

  void check() {
    Map<CircumstanceRow, List<Caught>> caught = new LinkedHashMap<>();
    Tree<Matter> matters = rulebook.matters();
    for (int node = 0; node < matters.size(); node++) {
      for (String keyword : matters.node(node).keywords()) {
        check(node, keyword, caught);
      }
    }
    caught.forEach(this::tell);
  }

  private void check(int node, String keyword, Map<CircumstanceRow, List<Caught>> caught) {
    WorkOrder order =
        WorkOrder.builder(
                "witness", space.from().atTime(12, 0).atZone(rulebook.zone()).toOffsetDateTime())
            .matter(rulebook.matters().code(node))
            .text(GROUP.matcher(keyword).replaceAll("。"))
            .build();
    Facts facts = rulebook.read(order).facts();
    for (CircumstanceRow row : rulebook.circumstances(facts).holding()) {
      if (row.isDeciding()
          && row.conditions().terms() != null
          && row.conditions().matter() == null
          && isOrdinary(facts)) {
        caught
            .computeIfAbsent(row, r -> new ArrayList<>())
            .add(new Caught(rulebook.matters().path(node), keyword, order));
      }
    }
  }

  /** Where the list itself sees danger, an emergency is what is meant. */
  private boolean isOrdinary(Facts facts) {
    @Nullable ListRow danger =
        rulebook.standing(facts).best().stream()
            .filter(row -> row.urgency() == Urgency.DANGER)
            .findFirst()
            .orElse(null);
    return danger == null;
  }

  private void tell(CircumstanceRow row, List<Caught> caught) {
    Caught first = caught.get(0);
    long matters = caught.stream().map(Caught::matter).distinct().count();
    tell.accept(
        ListVerification.warning(
            Telling.position(row.getSource()),
            List.of(row.getSource()),
            first.witness,
            matters > 1 ? "circumstance-catches-several" : "circumstance-catches",
            row.getSource().id(),
            first.matter,
            first.keyword,
            matters - 1,
            telling.order(first.witness)));
  }
}
