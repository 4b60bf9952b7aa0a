package paidan.rulebooks;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.Limits;
import paidan.sheet.RulebookFiles;
import paidan.sheet.SourceFile;

/**
 * A rulebook as users name it: a folder, a zip, a folder of the class path, or a rulebook that
 * comes with the library ({@code beijing}).
 *
 * @param name what the user wrote
 * @param files its files
 * @param warnings what to know of files and folders that were left out
 */
public record NamedRulebook(String name, List<SourceFile> files, List<Finding> warnings) {

  private static final String BUILT_IN = "paidan/rulebooks/";

  /** Takes copies. */
  public NamedRulebook {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  /**
   * Finds a rulebook and reads its files into memory.
   *
   * @param name path of a folder or zip, folder of the class path, or name of a built-in rulebook
   * @return null when there is no such rulebook
   * @throws RulebookException when its files cannot be read
   */
  public static @Nullable NamedRulebook find(String name) throws RulebookException {
    Findings findings = new Findings();
    List<SourceFile> files = read(name, findings);
    if (files == null) {
      return null;
    }
    if (findings.hasErrors()) {
      throw new RulebookException(findings.list());
    }
    return new NamedRulebook(name, files, findings.list());
  }

  private static @Nullable List<SourceFile> read(String name, Findings findings) {
    try {
      Path path = Path.of(name);
      if (Files.exists(path)) {
        return RulebookFiles.ofPath(path, Limits.DEFAULT, findings);
      }
    } catch (InvalidPathException e) {
      return null;
    }
    ClassLoader own = NamedRulebook.class.getClassLoader();
    if (name.matches("[a-z0-9-]+") && own.getResource(BUILT_IN + name + "/rulebook.csv") != null) {
      return RulebookFiles.ofClassPath(own, BUILT_IN + name, Limits.DEFAULT, findings);
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null && context.getResource(name) != null) {
      return RulebookFiles.ofClassPath(context, name, Limits.DEFAULT, findings);
    }
    return null;
  }

  /**
   * Loads it.
   *
   * @return the rulebook
   * @throws RulebookException when something in it is wrong; it tells all that is
   */
  public Rulebook load() throws RulebookException {
    return Rulebook.load(files, warnings);
  }

  /**
   * The findings of an exception as lines, for those who show them to a developer.
   *
   * @param failure what went wrong
   * @return a line each
   */
  public static String told(RulebookException failure) {
    StringBuilder told = new StringBuilder();
    for (Finding finding : failure.findings()) {
      told.append("\n  ").append(finding);
    }
    return told.toString();
  }
}
