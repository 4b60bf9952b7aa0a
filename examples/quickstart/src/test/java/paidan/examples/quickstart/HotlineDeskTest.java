package paidan.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paidan.decision.Disposition;
import paidan.order.Complainant;
import paidan.order.Location;
import paidan.order.PriorCase;
import paidan.order.WorkOrder;

class HotlineDeskTest {

  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

  @TempDir private Path folder;

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private void writeRulebook(String lead) throws IOException {
    write("rulebook.csv", "Key,Value", "name,linhai", "version," + lead, "time zone,Asia/Shanghai");
    write("areas.csv", "Code,Name,Level", "1,Linhai,city");
    write(
        "organizers.csv",
        "Code,Name,Kind",
        "WATER,Linhai Water,enterprise",
        "ROADS,Roads,department");
    write("matters.csv", "Code,Level 1", "01,Water");
    write("dispatch-list.csv", "ID,Matter,Lead,Time limit", "1,Water," + lead + ",24h");
  }

  private static WorkOrder order() {
    return WorkOrder.builder("1", MORNING)
        .matter("Water")
        .location(new Location("Linhai", null, null, null))
        .complainant(new Complainant("caller-1", null, null, false))
        .build();
  }

  @Test
  void a_callers_open_case_is_found_and_the_caller_is_told_how_it_stands() throws Exception {
    writeRulebook("WATER");
    try (HotlineDesk desk = new HotlineDesk(folder)) {
      assertThat(desk.take(order()).lead().code()).isEqualTo("WATER");
      desk.remember(
          "caller-1",
          new PriorCase(
              "0",
              "caller-1",
              "Water",
              PriorCase.Status.IN_PROGRESS,
              "WATER",
              MORNING.minusDays(1),
              null,
              "Being repaired",
              null));
      assertThat(desk.take(order()).disposition()).isEqualTo(Disposition.INFORM_PROGRESS);
      assertThat(desk.take(order()).progress()).isEqualTo("Being repaired");
    }
  }

  @Test
  void a_new_edition_is_taken_and_one_with_errors_changes_nothing() throws Exception {
    writeRulebook("WATER");
    try (HotlineDesk desk = new HotlineDesk(folder)) {
      writeRulebook("ROADS");
      assertThat(desk.publish(folder)).containsExactly("in force: ROADS");
      assertThat(desk.take(order()).lead().code()).isEqualTo("ROADS");

      writeRulebook("WATERR");
      assertThat(desk.publish(folder))
          .singleElement()
          .asString()
          .contains("dispatch-list.csv", "C2", "WATERR", "Did you mean: WATER?");
      assertThat(desk.take(order()).lead().code()).isEqualTo("ROADS");
    }
  }
}
