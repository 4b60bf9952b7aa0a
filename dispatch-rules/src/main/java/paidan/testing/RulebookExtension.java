package paidan.testing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;

/** Gives tests their {@link RulebookVerifier}; used by {@link RulebookTest}. */
final class RulebookExtension implements ParameterResolver, AfterAllCallback {

  private static final Namespace NAMESPACE = Namespace.create(RulebookExtension.class);

  private static final String WATCH = "what is covered";

  private record Key(String rulebook, boolean allowCode) {}

  /** Closed when the run is over. */
  private record Shared(RulebookVerifier verifier) implements AutoCloseable {
    @Override
    public void close() {
      verifier.close();
    }
  }

  RulebookExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RulebookVerifier.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RulebookTest annotation =
        AnnotationSupport.findAnnotation(
                context.getRequiredTestClass(),
                RulebookTest.class,
                context.getEnclosingTestClasses())
            .orElseThrow(
                () ->
                    new ParameterResolutionException(
                        "say which rulebook: @RulebookTest(\"path or name\")"));
    RulebookVerifier shared = shared(annotation, context);
    ExtensionContext watched = watched(context);
    return watched == null
        ? shared
        : shared.watchedBy(
            watched
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(WATCH, key -> shared.newWatch(), CoverageWatch.class));
  }

  /** The class around a test that says how much it must cover; null when none does. */
  private static @Nullable ExtensionContext watched(ExtensionContext context) {
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      if (at.getTestMethod().isEmpty()
          && AnnotationSupport.isAnnotated(at.getTestClass(), RuleCoverage.class)) {
        return at;
      }
    }
    return null;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Optional<RuleCoverage> demanded =
        AnnotationSupport.findAnnotation(context.getRequiredTestClass(), RuleCoverage.class);
    if (demanded.isEmpty()) {
      return;
    }
    CoverageWatch watch = context.getStore(NAMESPACE).get(WATCH, CoverageWatch.class);
    if (watch == null) {
      throw new AssertionError("@RuleCoverage: no test of this class asks for a RulebookVerifier");
    }
    watch.demand(demanded.get().minimum());
  }

  private static RulebookVerifier shared(RulebookTest annotation, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            new Key(annotation.value(), annotation.allowCode()),
            key -> new Shared(load(key)),
            Shared.class)
        .verifier();
  }

  private static RulebookVerifier load(Key key) {
    try {
      NamedRulebook named = NamedRulebook.find(key.rulebook);
      if (named == null) {
        throw new ParameterResolutionException(
            "@RulebookTest(\""
                + key.rulebook
                + "\"): there is no such folder or zip, seen from "
                + java.nio.file.Path.of("").toAbsolutePath().getFileName()
                + ", no such folder on the class path, and no built-in rulebook of that name"
                + " (beijing)");
      }
      return RulebookVerifier.of(named.load(), key.allowCode);
    } catch (RulebookException e) {
      throw new ParameterResolutionException(
          "@RulebookTest(\"" + key.rulebook + "\") does not load:" + NamedRulebook.told(e), e);
    }
  }
}
