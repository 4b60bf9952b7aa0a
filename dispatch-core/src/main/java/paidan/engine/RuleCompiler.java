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
import paidan.diagnostic.Position;
import paidan.sheet.SourceFile;

/**
 * Compiles DRL that a jurisdiction adds. Internals of Drools, kept in one place: each build has a
 * release ID of its own, because builds that share one mix their packages, and leaves nothing
 * behind in the repository of modules, which would keep its classes for ever.
 */
final class RuleCompiler {

  private static final String FOLDER = "src/main/resources/";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  private RuleCompiler() {}

  /** The compiled rules; empty after an error, which is noted with file and line. */
  static Collection<Model> compile(List<SourceFile> files, ClassLoader loader, Findings findings) {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("paidan.added", "rules", UUID.randomUUID().toString());
    KieFileSystem written = services.newKieFileSystem();
    written.generateAndWritePomXML(release);
    for (int i = 0; i < files.size(); i++) {
      written.write(FOLDER + folder(files.get(i).text()) + i + ".drl", files.get(i).text());
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

  private static void note(Message message, List<SourceFile> files, Findings findings) {
    String path = message.getPath() == null ? "" : message.getPath();
    String number = path.substring(path.lastIndexOf('/') + 1).replace(".drl", "");
    String file =
        number.matches("\\d+") && Integer.parseInt(number) < files.size()
            ? files.get(Integer.parseInt(number)).name()
            : files.get(0).name();
    findings.error(
        Position.ofLine(file, Math.max(message.getLine(), 0)),
        RuleSource.message("drl-error", RuleSource.firstLine(message.getText())));
  }
}
