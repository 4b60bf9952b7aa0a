package paidan.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A rulebook that is named alone, or by the option that {@code run} and {@code explain} have. */
final class RulebookArgument {

  @Parameters(paramLabel = "R", description = RulebookParameter.DESCRIPTION)
  private @Nullable String alone;

  @Option(names = "--rulebook", paramLabel = "R", description = "The same. 同上。")
  private @Nullable String named;

  String name() {
    return named == null ? Objects.requireNonNull(alone) : named;
  }
}
