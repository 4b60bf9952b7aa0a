package paidan.examples.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paidan.examples.benchmarks.barelist.Agreement;
import paidan.examples.benchmarks.barelist.BareList;
import paidan.examples.benchmarks.barelist.BareListFiles;
import paidan.examples.benchmarks.barelist.BareOrder;
import paidan.examples.benchmarks.barelist.Contestant;
import paidan.examples.benchmarks.barelist.Engine;
import paidan.examples.benchmarks.barelist.FileFormat;
import paidan.examples.benchmarks.barelist.HandWrittenList;

/** Whoever is compared does the same work. */
class AgreementTest {

  private static final int ROWS = 100;
  private static final int ORDERS = 1_000;

  private final BareList list = new BareList(ROWS);
  private final List<BareOrder> orders = list.orders(ORDERS);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void answers_as_the_hand_written_router_does(Engine engine) throws Exception {
    BareListFiles files = new BareListFiles(list, folder);
    HandWrittenList judge = HandWrittenList.of(list);
    for (FileFormat format : engine.formats()) {
      try (Contestant<?> contestant = engine.load(files.of(engine, format))) {
        Agreement.check(contestant, judge, orders);
      }
    }
  }
}
