package paidan.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The row of a sheet behind something.
 *
 * @param file name of the file
 * @param sheet name of the sheet, null for CSV
 * @param row row, from 1
 * @param id ID of the row
 */
public record Source(String file, @Nullable String sheet, int row, String id) {

  /** Checks what must be there, and takes copies. */
  public Source {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(id, "id");
  }
}
