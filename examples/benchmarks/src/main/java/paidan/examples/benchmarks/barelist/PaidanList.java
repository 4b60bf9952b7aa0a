package paidan.examples.benchmarks.barelist;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.Assignee;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.RulebookException;

/** Paidan as a host uses it: a whole decision, with principles, time limit and evidence. */
final class PaidanList implements Contestant<WorkOrder> {

  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

  private final Dispatcher dispatcher;

  private PaidanList(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  static PaidanList load(Path file) throws RulebookException {
    return new PaidanList(Dispatcher.load(file));
  }

  static WorkOrder workOrder(BareOrder order) {
    return WorkOrder.builder("order", MORNING)
        .requestType(RequestType.valueOf(order.type().toUpperCase(Locale.ROOT)))
        .matter(order.matter())
        .location(new Location(order.area(), null, null, null))
        .build();
  }

  @Override
  public WorkOrder prepare(BareOrder order) {
    return workOrder(order);
  }

  @Override
  public @Nullable String organizer(WorkOrder order) {
    Assignee lead = dispatcher.dispatch(order).lead();
    return lead == null ? null : lead.code();
  }

  @Override
  public void close() {
    dispatcher.close();
  }
}
