package paidan.examples.benchmarks.barelist;

import java.util.Locale;

/** Kinds of files that contestants read. */
public enum FileFormat {
  /** A workbook. */
  XLSX,
  /** Text with commas; for Paidan a folder of them. */
  CSV,
  /** A decision model; what its engines read instead of sheets. */
  DMN;

  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
