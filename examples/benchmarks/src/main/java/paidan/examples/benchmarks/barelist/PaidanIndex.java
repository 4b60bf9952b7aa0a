package paidan.examples.benchmarks.barelist;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.directory.Organizer;
import paidan.rulebook.Facts;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;

/** The index of Paidan alone, on facts that are already read: no Drools, no principles. */
final class PaidanIndex implements Contestant<Facts> {

  private final Rulebook rulebook;

  private PaidanIndex(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  static PaidanIndex load(Path file) throws RulebookException {
    return new PaidanIndex(Rulebook.load(file));
  }

  @Override
  public Facts prepare(BareOrder order) {
    return rulebook.read(PaidanList.workOrder(order)).facts();
  }

  @Override
  public @Nullable String organizer(Facts facts) {
    Organizer lead = rulebook.select(facts, Set.of(), false).lead();
    return lead == null ? null : lead.code();
  }
}
