package paidan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.drools.model.Model;
import paidan.diagnostic.Findings;

/**
 * The rules that were compiled when a library was built. Each such library has a file {@code
 * META-INF/paidan/rules} that names its Maven module and its DRL files: the classes are found by
 * the one, what they say by the others.
 */
final class ShippedRules {

  private static final String LIST = "META-INF/paidan/rules";
  private static final String MODULE = "module ";

  private final ClassLoader loader;
  private final List<String> modelClasses = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  ShippedRules(ClassLoader loader) {
    this.loader = loader;
    try {
      for (URL list : Collections.list(loader.getResources(LIST))) {
        read(list);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
  }

  private void read(URL list) throws IOException {
    for (String line : text(list).lines().toList()) {
      if (line.startsWith(MODULE)) {
        addModels(line.substring(MODULE.length()).strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        files.add(line.strip());
      }
    }
  }

  private void addModels(String module) throws IOException {
    String resource = "META-INF/kie/" + module.replace(':', '/') + "/drools-model";
    URL models = loader.getResource(resource);
    if (models == null) {
      throw new IOException("the rules of " + module + " were not compiled: no " + resource);
    }
    for (String line : text(models).lines().toList()) {
      // The first line tells the version of the format.
      if (!line.isBlank() && line.indexOf(':') < 0) {
        modelClasses.add(line.strip());
      }
    }
  }

  private static String text(URL resource) throws IOException {
    var connection = resource.openConnection();
    connection.setUseCaches(false);
    try (InputStream stream = connection.getInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }
  }

  /** New instances: a knowledge base may keep them. */
  List<Model> models() {
    List<Model> models = new ArrayList<>();
    for (String name : modelClasses) {
      try {
        models.add(
            Class.forName(name, true, loader)
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the compiled rules " + name + " cannot be used", e);
      }
    }
    return models;
  }

  /** The rules as they are written. */
  List<RuleSource> sources() {
    Findings findings = new Findings();
    List<RuleSource> sources = new ArrayList<>();
    for (String file : files) {
      sources.addAll(RuleSource.parse(RuleText.ofDrl(file, text(file)), findings));
    }
    if (findings.hasErrors()) {
      throw new IllegalStateException("shipped rules: " + findings.list());
    }
    return sources;
  }

  private String text(String file) {
    URL resource = loader.getResource(file);
    if (resource == null) {
      throw new IllegalStateException("a shipped DRL file is missing: " + file);
    }
    try {
      return text(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All their DRL, for the hash of a rulebook. */
  String text() {
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      all.append(file).append('\n').append(text(file)).append('\n');
    }
    return all.toString();
  }
}
