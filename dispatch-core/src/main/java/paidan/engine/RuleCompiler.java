package paidan.engine;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import paidan.diagnostic.Findings;

/**
 * Compiles DRL that a jurisdiction adds. Internals of Drools, kept in one place: each build has a
 * release ID of its own, because builds that share one mix their packages, and leaves nothing
 * behind in the repository of modules, which would keep its classes for ever.
 */
final class RuleCompiler {

  private static final String FOLDER = "src/main/resources/";

  /** As Drools names a constraint: {@code Unable to parse left part of expression: a == b}. */
  private static final Pattern EXPRESSION = Pattern.compile("[Ee]xpression:? (\\S.*?):?$");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  private static final String JAVA = ".java";

  /** What the Java compiler says of a name that it does not know. */
  private static final Pattern NAMED =
      Pattern.compile("method (\\w+)\\(|^(\\w+) cannot be resolved");

  private static final Pattern NO_CLASS = Pattern.compile("^Unable to find class: (\\w+)");

  private RuleCompiler() {}

  /** The compiled rules; empty after an error, which is noted with file and line. */
  static Collection<Model> compile(List<RuleText> files, ClassLoader loader, Findings findings) {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("paidan.added", "rules", UUID.randomUUID().toString());
    KieFileSystem written = services.newKieFileSystem();
    written.generateAndWritePomXML(release);
    for (int i = 0; i < files.size(); i++) {
      written.write(FOLDER + folder(files.get(i).drl()) + i + ".drl", files.get(i).drl());
    }
    try {
      KieBuilder builder =
          services.newKieBuilder(written, loader).buildAll(ExecutableModelProject.class);
      if (builder.getResults().hasMessages(Message.Level.ERROR)) {
        builder
            .getResults()
            .getMessages(Message.Level.ERROR)
            .forEach(m -> note(m, files, findings));
        return List.of();
      }
      CanonicalKieModule module = (CanonicalKieModule) ((InternalKieModule) builder.getKieModule());
      return module.getModelForKBase(
          (KieBaseModelImpl)
              module.getKieModuleModel().getKieBaseModels().values().iterator().next());
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /** Drools wants a file to lie where its package says. */
  private static String folder(String drl) {
    Matcher name = PACKAGE.matcher(drl);
    return name.find() ? name.group(1).replace('.', '/') + "/" : "";
  }

  private static void note(Message message, List<RuleText> files, Findings findings) {
    String path = message.getPath() == null ? "" : message.getPath();
    String told = RuleSource.firstLine(message.getText()).strip();
    boolean generated = path.endsWith(JAVA);
    if (generated && told.startsWith("Java source of ")) {
      // What is wrong in it is told by another message.
      return;
    }
    RuleText text = generated ? sourceOf(path, told, files) : files.get(numberOf(path, files));
    Matcher noClass = NO_CLASS.matcher(told);
    if (noClass.find() && !text.table()) {
      findings.error(
          text.at(lineOfWord(noClass.group(1), text.drl()), told),
          RuleSource.message("drl-no-class", noClass.group(1)));
      return;
    }
    String sentence = text.table() ? RuleSource.withoutLine(told) : told;
    if (sentence.endsWith(":")) {
      // What is wrong with it stood on the lines that are left away.
      sentence = sentence.substring(0, sentence.length() - 1);
    }
    findings.error(
        text.at(line(message, generated, told, text), told),
        RuleSource.message(
            text.table() ? "table-error" : "drl-error",
            sentence.endsWith(".") ? sentence : sentence + "."));
  }

  /** Where the author finds it; 0 when that is not known. */
  private static int line(Message message, boolean generated, String told, RuleText text) {
    if (!generated && message.getLine() > 0) {
      return message.getLine();
    }
    if (text.table()) {
      return 0;
    }
    // A line of generated Java is one that nobody has written.
    return generated ? lineOf(told, text.drl()) : lineOfExpression(told, text.drl());
  }

  private static int numberOf(String path, List<RuleText> files) {
    String number = path.substring(path.lastIndexOf('/') + 1).replace(".drl", "");
    boolean known = number.matches("\\d{1,6}") && Integer.parseInt(number) < files.size();
    return known ? Integer.parseInt(number) : 0;
  }

  /** The file of the package that the generated Java is in, and of these the one that says so. */
  private static RuleText sourceOf(String path, String told, List<RuleText> files) {
    RuleText found = files.get(0);
    int best = -1;
    for (RuleText file : files) {
      String folder = folder(file.drl());
      if (!folder.isEmpty() && path.contains("/" + folder)) {
        int score = 2 * folder.length() + (lineOf(told, file.drl()) > 0 ? 1 : 0);
        if (score > best) {
          best = score;
          found = file;
        }
      }
    }
    return found;
  }

  /** Where a constraint that cannot be understood is written; 0 when that is not known. */
  private static int lineOfExpression(String told, String drl) {
    Matcher expression = EXPRESSION.matcher(told);
    int start = expression.find() ? drl.indexOf(expression.group(1)) : -1;
    return start < 0 ? 0 : (int) drl.substring(0, start).lines().count();
  }

  /** Where a word first stands, which of a class is its import if there is one. */
  private static int lineOfWord(String word, String drl) {
    Matcher written = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(drl);
    return written.find() ? (int) drl.substring(0, written.end()).lines().count() : 0;
  }

  /** Where what the compiler names is written; 0 when that is not known. */
  private static int lineOf(String told, String drl) {
    Matcher named = NAMED.matcher(told);
    if (!named.find()) {
      return 0;
    }
    String method = named.group(1);
    String sought =
        method == null
            ? "\\b" + Pattern.quote(named.group(2)) + "\\b"
            : "\\b" + Pattern.quote(method) + "\\s*\\(";
    Matcher written = Pattern.compile(sought).matcher(drl);
    return written.find() ? (int) drl.substring(0, written.start()).lines().count() : 0;
  }
}
