package paidan.examples.benchmarks.barelist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * A stock decision table of Drools, a rule a row: one fact, equality on String getters, most
 * selective first, one session for all orders, and only the rule of highest salience fires. The
 * classic compiler: the executable model takes seven times as long to compile a row.
 */
final class StockDrools implements Contestant<BareOrder> {

  private final KieSession session;

  private StockDrools(KieSession session) {
    this.session = session;
  }

  static StockDrools load(Path file) throws IOException {
    String drl;
    try (InputStream in = Files.newInputStream(file)) {
      InputType type = file.toString().endsWith(".csv") ? InputType.CSV : InputType.XLS;
      drl = new SpreadsheetCompiler().compile(in, type);
    }
    return new StockDrools(
        new KieHelper().addContent(drl, ResourceType.DRL).build().newKieSession());
  }

  @Override
  public BareOrder prepare(BareOrder order) {
    return order;
  }

  @Override
  public @Nullable String organizer(BareOrder order) {
    BareFact fact = new BareFact(order);
    FactHandle handle = session.insert(fact);
    session.fireAllRules(1);
    session.delete(handle);
    return fact.organizer();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
