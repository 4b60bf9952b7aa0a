package paidan.examples.benchmarks.barelist;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Who takes part, and up to how many rows: what is larger takes minutes, or never ends. */
public enum Engine {
  /** Paidan, a whole decision. */
  PAIDAN("Paidan, whole decision", 1_000_000, FileFormat.XLSX, FileFormat.CSV) {
    @Override
    public Contestant<?> load(Path file) throws Exception {
      return PaidanList.load(file);
    }
  },
  /** The index of Paidan alone. */
  PAIDAN_INDEX("Paidan, index alone", 1_000_000, FileFormat.XLSX, FileFormat.CSV) {
    @Override
    public Contestant<?> load(Path file) throws Exception {
      return PaidanIndex.load(file);
    }
  },
  /** Hash maps, by hand. */
  HAND_WRITTEN("hand-written router", 1_000_000, FileFormat.XLSX, FileFormat.CSV) {
    @Override
    public Contestant<?> load(Path file) throws Exception {
      return HandWrittenList.load(file);
    }
  },
  /** OpenL Tablets. */
  OPENL("OpenL Tablets", 1_000_000, FileFormat.XLSX) {
    @Override
    public Contestant<?> load(Path file) {
      return OpenlTablets.load(file);
    }
  },
  /** A rule a row. */
  STOCK_DROOLS("stock Drools table", 10_000, FileFormat.XLSX, FileFormat.CSV) {
    @Override
    public Contestant<?> load(Path file) throws Exception {
      return StockDrools.load(file);
    }
  },
  /** The DMN engine of Drools' makers. */
  KIE_DMN("kie-dmn", 10_000, FileFormat.DMN) {
    @Override
    public Contestant<?> load(Path file) {
      return KieDmn.load(file);
    }
  },
  /** The DMN engine of Camunda 7. */
  CAMUNDA_DMN("Camunda DMN", 1_000, FileFormat.DMN) {
    @Override
    public Contestant<?> load(Path file) throws Exception {
      return CamundaDmn.load(file);
    }
  };

  private final String title;
  private final int mostRows;
  private final List<FileFormat> formats;

  Engine(String title, int mostRows, FileFormat... formats) {
    this.title = title;
    this.mostRows = mostRows;
    this.formats = List.copyOf(Arrays.asList(formats));
  }

  /**
   * What the page calls it.
   *
   * @return its name
   */
  public String title() {
    return title;
  }

  /**
   * The largest list that it is given.
   *
   * @return rows
   */
  public int mostRows() {
    return mostRows;
  }

  /**
   * What it can read, the usual one first.
   *
   * @return at least one
   */
  public List<FileFormat> formats() {
    return formats;
  }

  /**
   * Reads a list.
   *
   * @param file the file, or the folder
   * @return ready to decide
   * @throws Exception when it does not load
   */
  public abstract Contestant<?> load(Path file) throws Exception;
}
