package paidan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import paidan.rulebook.Rulebook;
import picocli.CommandLine.Option;

/** The day of orders that are made up. */
final class DayOption {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day of the orders that are made up; by default today. 工单日期。")
  private @Nullable LocalDate asOf;

  LocalDate day(Rulebook rulebook) {
    return asOf == null ? LocalDate.now(rulebook.zone()) : asOf;
  }
}
