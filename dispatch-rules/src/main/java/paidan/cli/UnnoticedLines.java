package paidan.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paidan.json.OrderJson;
import paidan.mutation.Unnoticed;
import paidan.telling.DecisionLine;

/** Slips that nobody notices: of those that one order shows, the order is told once. */
final class UnnoticedLines {

  private static final int MOST_TOLD = 20;

  private final Common common;
  private final DecisionLine line;

  UnnoticedLines(Common common) {
    this.common = common;
    this.line = new DecisionLine(common.locale());
  }

  /** What slips have in common when one order shows them. */
  private record Shown(String row, String order) {}

  void tell(List<Unnoticed> unnoticed, PrintWriter out) {
    int told = 0;
    for (List<Unnoticed> alike : byOrder(unnoticed)) {
      if (told >= MOST_TOLD) {
        out.println(common.say("mutants-more", unnoticed.size() - told));
        return;
      }
      tellAlike(alike, out);
      told += alike.size();
    }
  }

  private static Collection<List<Unnoticed>> byOrder(List<Unnoticed> unnoticed) {
    return unnoticed.stream()
        .collect(
            Collectors.groupingBy(
                one -> new Shown(row(one), OrderJson.write(one.order())),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private void tellAlike(List<Unnoticed> alike, PrintWriter out) {
    Unnoticed first = alike.get(0);
    alike.forEach(one -> out.println(common.say("mutant", row(one), slip(one))));
    out.println("  " + common.say("mutant-order", OrderJson.write(first.order())));
    out.println("  " + common.say("mutant-right", line.of(first.right())));
    Map<String, String> slips =
        alike.stream()
            .collect(
                Collectors.toMap(
                    one -> line.of(one.wrong()),
                    this::slip,
                    (one, other) -> one + "; " + other,
                    LinkedHashMap::new));
    slips.forEach(
        (wrong, by) ->
            out.println(
                "  "
                    + (slips.size() == 1
                        ? common.say("mutant-wrong", wrong)
                        : common.say("mutant-wrong-by", wrong, by))));
  }

  private static String row(Unnoticed one) {
    return one.mutant().row().source().id();
  }

  private String slip(Unnoticed one) {
    return one.mutant().text(common.locale());
  }
}
