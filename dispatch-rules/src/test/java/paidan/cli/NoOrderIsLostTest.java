package paidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a line of a file of orders: it ends as a decision, or as a reject with a
 * reason.
 */
class NoOrderIsLostTest {

  private static final int LINES = 20_000;
  private static final Pattern REJECT = Pattern.compile("line (\\d+): (?:.*: )?\\S.{10,}");

  @TempDir private Path folder;

  @Test
  void every_line_ends_as_a_decision_or_as_a_reject_with_its_number_and_a_reason()
      throws IOException {
    Path orders = folder.resolve("orders.jsonl");
    try (Writer out = Files.newBufferedWriter(orders)) {
      new MangledOrders(2).write(LINES, out);
    }
    Path decisions = folder.resolve("decisions.jsonl");
    Path rejects = folder.resolve("rejects.txt");
    int status =
        Paidan.commandLine()
            .execute(
                "run",
                "--lang=en",
                "--rulebook=beijing",
                "--out=" + decisions,
                "--rejects=" + rejects,
                orders.toString());

    assertThat(status).isEqualTo(Exit.REJECTS);
    List<String> decided = Files.readAllLines(decisions);
    assertThat(decided)
        .allMatch(line -> line.startsWith("{\"schema\":1,\"orderId\":\"") && line.endsWith("}"));
    Set<Integer> rejected = new TreeSet<>();
    for (String line : Files.readAllLines(rejects)) {
      Matcher told = REJECT.matcher(line);
      assertThat(told.matches()).as(line).isTrue();
      rejected.add(Integer.valueOf(told.group(1)));
    }
    assertThat(decided.size() + rejected.size()).isEqualTo(LINES);
    // Or one of the two would prove nothing.
    assertThat(decided.size()).isBetween(LINES / 4, LINES * 3 / 4);
    assertThat(decided).noneMatch(line -> line.contains("rule-failed"));
  }
}
