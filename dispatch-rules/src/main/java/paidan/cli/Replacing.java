package paidan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Of a file that somebody edits afterwards: whether it may be replaced. What is made again and
 * again, such as decisions and reports, is always replaced.
 */
final class Replacing {

  private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.(?:xlsx?|ods)");

  @Option(names = "--force", description = "Replace the file if it exists. 覆盖已有文件。")
  private boolean force;

  /** Of a sheet, which is CSV: under the name of a workbook no program would open it. */
  void checkCsv(@Nullable Path file, Common common) throws Failure {
    checkText(file, "csv", common);
  }

  /** Of any text, by what its name should end in. */
  void checkText(@Nullable Path file, String ending, Common common) throws Failure {
    if (file != null && WORKBOOK.matcher(file.toString()).matches()) {
      throw new Failure(common.say("text-ending", file, ending.toUpperCase(Locale.ROOT), ending));
    }
    check(file, common);
  }

  /** Early, so that nobody waits in vain. */
  void check(@Nullable Path file, Common common) throws Failure {
    if (file != null) {
      common.refuseInput(file);
      if (!force && Files.isRegularFile(file)) {
        throw new Failure(common.say("exists", file));
      }
    }
  }
}
