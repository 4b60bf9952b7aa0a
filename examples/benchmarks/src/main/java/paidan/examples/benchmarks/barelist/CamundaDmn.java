package paidan.examples.benchmarks.barelist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The decision table of DMN in the engine of Camunda 7, with the FEEL that it compiles to JUEL and
 * caches; the newer one in Scala is slower still.
 */
final class CamundaDmn implements Contestant<BareOrder> {

  private final DmnEngine engine;
  private final DmnDecision decision;

  private CamundaDmn(DmnEngine engine, DmnDecision decision) {
    this.engine = engine;
    this.decision = decision;
  }

  static CamundaDmn load(Path file) throws IOException {
    DmnEngine engine =
        new DefaultDmnEngineConfiguration().enableFeelLegacyBehavior(true).buildEngine();
    try (InputStream in = Files.newInputStream(file)) {
      return new CamundaDmn(engine, engine.parseDecision("organizer", in));
    }
  }

  @Override
  public BareOrder prepare(BareOrder order) {
    return order;
  }

  @Override
  public @Nullable String organizer(BareOrder order) {
    DmnDecisionTableResult result =
        engine.evaluateDecisionTable(
            decision,
            Variables.putValue("matter", order.matter())
                .putValue("area", order.area())
                .putValue("type", order.type()));
    return result.isEmpty() ? null : result.getSingleEntry();
  }
}
