package paidan.examples.benchmarks.barelist;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/** A table of OpenL Tablets, which it compiles and indexes by hash, column after column. */
final class OpenlTablets implements Contestant<BareOrder> {

  /** What the workbook says in its table's heading. */
  public interface Rules {

    /**
     * The first row that holds.
     *
     * @param matter code of a matter
     * @param area code of an area
     * @param type word of a request type
     * @return code of an organizer, null when no row holds
     */
    @Nullable String organizer(String matter, String area, String type);
  }

  private final Rules rules;

  private OpenlTablets(Rules rules) {
    this.rules = rules;
  }

  static OpenlTablets load(Path file) {
    return new OpenlTablets(
        new RulesEngineFactory<>(file.toString(), Rules.class).newEngineInstance());
  }

  @Override
  public BareOrder prepare(BareOrder order) {
    return order;
  }

  @Override
  public @Nullable String organizer(BareOrder order) {
    return rules.organizer(order.matter(), order.area(), order.type());
  }
}
