package paidan.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.decision.Disposition;
import paidan.decision.RoutingDecision;
import paidan.decision.RulebookVersion;
import paidan.order.WorkOrder;

/** Decisions and orders as lines of a file. */
class DecisionLinesTest {

  private static final RulebookVersion VERSION = new RulebookVersion("small", "1", "sha256:0");

  private static RoutingDecision decision(String id) {
    return RoutingDecision.builder(id, Disposition.ANSWER, VERSION).notice("停水 🚰").build();
  }

  private static String written(RoutingDecision... decisions) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DecisionLines lines = new DecisionLines(bytes)) {
      for (RoutingDecision one : decisions) {
        lines.write(one);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void each_line_is_the_decision_as_json_has_it() throws IOException {
    assertThat(written(decision("1"), decision("二")))
        .isEqualTo(
            DecisionJson.write(decision("1")) + "\n" + DecisionJson.write(decision("二")) + "\n");
  }

  /** RFC 3339 knows no time without seconds, and many a reader takes none. */
  @Test
  void times_are_written_with_their_seconds_though_they_be_none() {
    OffsetDateTime quarter = OffsetDateTime.parse("2026-11-24T09:15:00+08:00");
    assertThat(DecisionJson.write(decision("1").toBuilder().due(quarter).build()))
        .contains("\"due\":\"2026-11-24T09:15:00+08:00\"");
    assertThat(OrderJson.write(WorkOrder.builder("1", quarter).build()))
        .contains("\"receivedAt\":\"2026-11-24T09:15:00+08:00\"");
  }

  /** Such as the end of an ID that somebody cut off. It has no UTF-8, but it can be escaped. */
  @ParameterizedTest
  @ValueSource(strings = {"1\uD83D", "\uDEB01", "\uD83Dx", "\uD83D\uD83D"})
  void half_a_character_loses_neither_its_decision_nor_the_next(String id) throws Exception {
    List<String> lines = written(decision(id), decision("2")).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("停水 🚰");
    assertThat(DecisionJson.read(lines.get(0)).orderId()).isEqualTo(id);
  }

  /** Lines are read by the block. */
  @ParameterizedTest
  @CsvSource({"0, true", "10, false", "32700, true", "33000, true", "70000, false", "200000, true"})
  void an_order_of_any_length_is_one_line(int letters, boolean ended) throws IOException {
    String order =
        "{\"schema\":1,\"id\":\"%s\",\"receivedAt\":\"2026-11-23T09:15:00+08:00\",\"text\":\"%s\"}";
    String text =
        order.formatted("a", "水".repeat(letters))
            + "\n\n"
            + order.formatted("b", "短")
            + (ended ? "\n" : "");
    List<String> ids = new ArrayList<>();
    try (OrderFile file =
        OrderFile.jsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      file.forEachRemaining(
          line ->
              ids.add(
                  line instanceof OrderFile.Order read
                      ? read.line() + read.order().id()
                      : line.toString()));
    }
    assertThat(ids).containsExactly("1a", "3b");
  }
}
