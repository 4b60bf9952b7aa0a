package paidan.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every code that the sources say has its sentences in both languages, every finding its remedy,
 * and no sentence is left over. The sources themselves are read: what stands there as a code is
 * told by the parameter it is passed to, which is always called {@code code}.
 */
class SentencesTest {

  private static final Path SOURCES = Path.of("src", "main", "java", "paidan");
  private static final Pattern FILLED_IN = Pattern.compile("\\{(\\d+)}");

  /** A code where it is said. */
  private record Said(String code, String where, boolean finding, int arguments) {}

  @ParameterizedTest
  @ValueSource(strings = {"sheet", "directory", "rulebook", "engine", "json"})
  void every_code_has_sentences_and_every_finding_a_remedy(String name) {
    Properties english = sentences(name, "");
    Properties chinese = sentences(name, "_zh");
    Sources sources = Sources.of(name);
    assertThat(sources.said).isNotEmpty();
    for (Said said : sources.said) {
      if (said.code().endsWith(".")) {
        // What the words of an enumeration are put behind, which have tests of their own.
        assertThat(english.stringPropertyNames()).anyMatch(key -> key.startsWith(said.code()));
        continue;
      }
      assertThat(english).as(said.toString()).containsKey(said.code());
      assertThat(chinese).as(said.toString()).containsKey(said.code());
      if (said.finding() && !name.equals("json")) {
        assertThat(english).as(said.toString()).containsKey(said.code() + ".remedy");
        assertThat(chinese).as(said.toString()).containsKey(said.code() + ".remedy");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sheet", "directory"})
  void what_is_told_of_sheets_always_has_a_remedy(String name) {
    Properties english = sentences(name, "");
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> !key.endsWith(".remedy"))
        .allSatisfy(key -> assertThat(english).containsKey(key + ".remedy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sheet", "directory", "rulebook", "engine", "json"})
  void no_sentence_is_left_that_nobody_says(String name) {
    Set<String> literals = Sources.of(name).literals;
    for (String language : List.of("", "_zh")) {
      Set<String> dead = new TreeSet<>(sentences(name, language).stringPropertyNames());
      dead.removeIf(key -> isSaid(key.replaceFirst("\\.remedy$", ""), literals));
      assertThat(dead).isEmpty();
    }
  }

  /**
   * As a whole, or put together of a beginning such as {@code why-} and another literal, or of one
   * such as {@code reason.} and the word of an enumeration.
   */
  private static boolean isSaid(String code, Set<String> literals) {
    int dash = code.indexOf('-') + 1;
    int dot = code.indexOf('.') + 1;
    return literals.contains(code)
        || (dot > 0 && literals.contains(code.substring(0, dot)))
        || (literals.contains(code.substring(0, dash)) && literals.contains(code.substring(dash)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sheet", "directory", "rulebook", "engine", "json"})
  void nothing_is_left_out_of_a_sentence_and_nothing_stays_in_braces(String name) {
    Map<String, Integer> arguments = new HashMap<>();
    Sources.of(name)
        .said
        .forEach(said -> arguments.merge(said.code(), said.arguments(), Math::min));
    for (String language : List.of("", "_zh")) {
      sentences(name, language)
          .forEach(
              (key, sentence) -> {
                int given = arguments.getOrDefault(key.toString().replace(".remedy", ""), 9);
                assertThat(highest(sentence.toString())).as("%s", key).isLessThan(given);
                Object[] values = {"a0a", "a1a", "a2a", "a3a", "a4a", "a5a"};
                String told = new MessageFormat(sentence.toString(), Locale.ROOT).format(values);
                assertThat(told).as("%s", key).doesNotContain("{").isNotBlank();
                for (int i = 0; i <= highest(sentence.toString()); i++) {
                  assertThat(told.contains("a" + i + "a"))
                      .as("%s says %d", key, i)
                      .isEqualTo(sentence.toString().contains("{" + i + "}"));
                }
              });
    }
  }

  private static int highest(String sentence) {
    Matcher filled = FILLED_IN.matcher(sentence);
    int highest = -1;
    while (filled.find()) {
      highest = Math.max(highest, Integer.parseInt(filled.group(1)));
    }
    return highest;
  }

  private static Properties sentences(String name, String language) {
    Properties sentences = new Properties();
    try (InputStream stream =
        SentencesTest.class.getResourceAsStream(
            "/paidan/" + name + "/messages" + language + ".properties")) {
      assertThat(stream).isNotNull();
      sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }

  /** The sources of a package, parsed. */
  private static final class Sources {

    /** Which argument of a method is a code. */
    private record Parameter(String type, String method, int index) {}

    private final Set<Parameter> parameters = new HashSet<>();
    private final List<Said> said = new ArrayList<>();
    private final Set<String> literals = new HashSet<>();

    static Sources of(String name) {
      Sources sources = new Sources();
      List<CompilationUnitTree> units = parse(SOURCES.resolve(name));
      // Those that every package may call.
      sources.parameters.add(new Parameter("Message", "of", 1));
      units.forEach(unit -> sources.declared(unit));
      units.forEach(unit -> sources.called(unit));
      return sources;
    }

    private static List<CompilationUnitTree> parse(Path folder) {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      List<CompilationUnitTree> units = new ArrayList<>();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
          Stream<Path> paths = Files.list(folder)) {
        List<Path> sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
        JavacTask task =
            (JavacTask)
                compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
        task.parse().forEach(units::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return units;
    }

    private void declared(CompilationUnitTree unit) {
      new TypeScanner() {
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
          for (int i = 0; i < method.getParameters().size(); i++) {
            VariableTree parameter = method.getParameters().get(i);
            if (parameter.getName().contentEquals("code")
                && parameter.getType().toString().equals("String")
                && i == lastText(method)) {
              parameters.add(new Parameter(type(), method.getName().toString(), i));
            }
          }
          return super.visitMethod(method, null);
        }
      }.scan(unit, null);
    }

    /** What is followed by the values of a sentence is the code of one. */
    private static int lastText(MethodTree method) {
      int last = method.getParameters().size() - 1;
      boolean values =
          last >= 0 && method.getParameters().get(last).toString().contains("Object...");
      return values ? last - 1 : -1;
    }

    private void called(CompilationUnitTree unit) {
      new TypeScanner() {
        private int findings;

        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree call, @Nullable Void nothing) {
          String method;
          String receiver;
          if (call.getMethodSelect() instanceof MemberSelectTree select) {
            method = select.getIdentifier().toString();
            receiver = select.getExpression().toString();
          } else {
            method = call.getMethodSelect().toString();
            receiver = type();
          }
          boolean finding = method.equals("error") || method.equals("warning");
          findings += finding ? 1 : 0;
          note(receiver, method, call.getArguments(), finding || findings > 0);
          super.visitMethodInvocation(call, null);
          findings -= finding ? 1 : 0;
          return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
          note(call.getIdentifier().toString(), "<init>", call.getArguments(), true);
          return super.visitNewClass(call, null);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
          if (literal.getValue() instanceof String text) {
            literals.add(text);
          }
          return super.visitLiteral(literal, null);
        }
      }.scan(unit, null);
    }

    private void note(
        String receiver, String method, List<? extends ExpressionTree> given, boolean finding) {
      String type = receiver.substring(receiver.lastIndexOf('.') + 1);
      boolean isType = Character.isUpperCase(type.charAt(0));
      for (Parameter parameter : parameters) {
        if (parameter.method().equals(method)
            && (!isType || parameter.type().equals(type))
            && given.size() > parameter.index()) {
          for (String code : literalsIn(given.get(parameter.index()))) {
            if (code.endsWith("-")) {
              // Only the beginning of one.
              continue;
            }
            said.add(
                new Said(
                    code, receiver + "." + method, finding, given.size() - parameter.index() - 1));
          }
        }
      }
    }

    private static List<String> literalsIn(Tree tree) {
      List<String> found = new ArrayList<>();
      new TreeScanner<Void, Void>() {
        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
          if (literal.getValue() instanceof String text) {
            found.add(text);
          }
          return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree call, @Nullable Void nothing) {
          // Its arguments are no codes of this call.
          return null;
        }
      }.scan(tree, null);
      return found;
    }
  }

  /** Knows in which type it is. */
  private static class TypeScanner extends TreeScanner<Void, Void> {

    private final List<String> types = new ArrayList<>(List.of("none"));

    String type() {
      return types.get(types.size() - 1);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      types.add(type.getSimpleName().isEmpty() ? type() : type.getSimpleName().toString());
      super.visitClass(type, null);
      types.remove(types.size() - 1);
      return null;
    }
  }
}
