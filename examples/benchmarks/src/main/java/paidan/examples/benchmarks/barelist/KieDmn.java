package paidan.examples.benchmarks.barelist;

import java.nio.file.Path;
import java.util.List;
import org.drools.io.FileSystemResource;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** The decision table of DMN in the engine of Drools' makers. */
final class KieDmn implements Contestant<BareOrder> {

  private final DMNRuntime runtime;
  private final DMNModel model;

  private KieDmn(DMNRuntime runtime) {
    this.runtime = runtime;
    this.model = runtime.getModels().get(0);
  }

  static KieDmn load(Path file) {
    return new KieDmn(
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(new FileSystemResource(file.toFile())))
            .getOrElseThrow(IllegalStateException::new));
  }

  @Override
  public BareOrder prepare(BareOrder order) {
    return order;
  }

  @Override
  public @Nullable String organizer(BareOrder order) {
    DMNContext context = runtime.newContext();
    context.set("matter", order.matter());
    context.set("area", order.area());
    context.set("type", order.type());
    return (String)
        runtime.evaluateAll(model, context).getDecisionResultByName("organizer").getResult();
  }
}
