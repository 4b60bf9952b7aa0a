package paidan.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.engine.EvidenceDetail;
import paidan.json.OrderFile;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import picocli.CommandLine.Option;

/** Options that all commands have. */
final class Common {

  /** The sentences of all commands. */
  static final String BUNDLE = "paidan.cli";

  @Option(names = "--allow-code", description = "Trust the rulebook's own DRL. 允许加载规则手册自带的 DRL 代码。")
  private boolean allowCode;

  @Option(names = "--json", description = "Write JSON, for machines. 输出 JSON。")
  private boolean json;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language of messages; by default that of the system. 提示语言。")
  private @Nullable Language language;

  private final List<Path> inputs = new ArrayList<>();

  /** Languages of messages. */
  enum Language {
    ZH,
    EN
  }

  boolean json() {
    return json;
  }

  Locale locale() {
    if (language == null) {
      return Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }
    return language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
  }

  String say(String code, Object... arguments) {
    return Message.of(BUNDLE, code, arguments).text(locale());
  }

  /** A folder, a zip, or the name of a built-in rulebook. */
  NamedRulebook named(String name) throws RulebookException, Failure {
    NamedRulebook named = NamedRulebook.find(name);
    if (named == null) {
      throw new Failure(say("no-rulebook", name));
    }
    reads(name);
    return named;
  }

  /** Notes that a file, or what lies in a folder, is read: nothing may be written over it. */
  void reads(String name) {
    try {
      inputs.add(Path.of(name));
    } catch (InvalidPathException e) {
      // Then it is no file.
    }
  }

  /** What is written over is gone: nobody means that of the very file that is read. */
  void refuseInput(Path output) throws Failure {
    try {
      if (Files.isRegularFile(output)) {
        for (Path input : inputs) {
          if (Files.exists(input) && isIn(output.toRealPath(), input.toRealPath())) {
            throw new Failure(say("output-is-input", output));
          }
        }
      }
    } catch (IOException e) {
      throw new Failure(say("cannot-write", output, String.valueOf(e.getMessage())));
    }
  }

  /** Of a folder its files are read, and those of its rules. */
  private static boolean isIn(Path output, Path input) {
    Path folder = output.getParent();
    return output.equals(input) || input.equals(folder) || input.resolve("rules").equals(folder);
  }

  Rulebook rulebook(String name) throws RulebookException, Failure {
    return named(name).load();
  }

  Dispatcher dispatcher(String name) throws RulebookException, Failure {
    return dispatcher(rulebook(name));
  }

  Dispatcher dispatcher(Rulebook rulebook) throws RulebookException {
    return builder().load(rulebook);
  }

  /** A dispatcher whose decisions tell the rows that lost as well. */
  Dispatcher telling(Rulebook rulebook) throws RulebookException {
    return builder().evidence(EvidenceDetail.FULL).load(rulebook);
  }

  private Dispatcher.Builder builder() {
    Dispatcher.Builder builder = Dispatcher.builder();
    return allowCode ? builder.trustRules() : builder;
  }

  /** Tells why a line of a file of orders is none. */
  void tell(OrderFile.Reject reject, PrintWriter to) {
    for (Finding finding : reject.findings()) {
      to.print(say("line", reject.line()) + " " + finding.text(locale()) + '\n');
    }
  }

  static PrintWriter stdout() {
    return writer(open(System.out));
  }

  /** Buffered; closing it leaves the stream itself open. */
  static OutputStream stdoutBytes() {
    return new BufferedOutputStream(open(System.out), 1 << 16);
  }

  static PrintWriter stderr() {
    return writer(open(System.err));
  }

  /** Closing what writes to it leaves the stream itself open. */
  private static OutputStream open(OutputStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }

  PrintWriter file(Path path) throws Failure {
    return writer(fileBytes(path));
  }

  /** Writes text. */
  @FunctionalInterface
  interface Text {

    void to(PrintWriter out) throws IOException;
  }

  /** Writes a text for Excel, which takes a file without the mark for GB18030. */
  static void writeText(OutputStream stream, Text text) throws IOException {
    PrintWriter out = writer(stream);
    out.print('\uFEFF');
    text.to(out);
    if (out.checkError()) {
      throw new IOException("not all of it could be written");
    }
  }

  OutputStream fileBytes(Path path) throws Failure {
    refuseInput(path);
    try {
      return new BufferedOutputStream(new FileOutputStream(path.toFile()), 1 << 16);
    } catch (IOException e) {
      throw new Failure(say("cannot-write", path, String.valueOf(e.getMessage())));
    }
  }

  /** Writes to a stream, which is opened and closed for it. */
  @FunctionalInterface
  interface Writing {

    void to(OutputStream out) throws IOException, XMLStreamException;
  }

  /**
   * Writes a file whole or not at all: what is replaced may be somebody's only copy. Missing
   * folders are made.
   *
   * @param file where to, nothing that is read; null when nobody wants it
   */
  void write(@Nullable Path file, Writing writing) throws Failure {
    if (file != null) {
      refuseInput(file);
      replace(file, writing);
    }
  }

  /**
   * Writes a copy of what is read, which must not lie beside it in a folder: it would be read as
   * well the next time.
   *
   * @param file where to, nothing that is read; null when nobody wants it
   */
  void writeCopy(@Nullable Path file, Writing writing) throws Failure {
    Path folder = file == null ? null : file.toAbsolutePath().normalize().getParent();
    if (file != null && folder != null && isInput(folder)) {
      throw new Failure(say("copy-in-rulebook", file));
    }
    write(file, writing);
  }

  private boolean isInput(Path folder) {
    return inputs.stream().anyMatch(input -> isSame(input, folder));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** The same, of a file that its user wants replaced, whatever it is. */
  void replace(Path file, Writing writing) throws Failure {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe or a terminal has no name to take over.
        writeTo(file, writing);
        return;
      }
      Path part = file.resolveSibling("." + file.getFileName() + ".part");
      try {
        writeTo(part, writing);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | XMLStreamException e) {
      throw new Failure(say("cannot-write", file, String.valueOf(e.getMessage())));
    }
  }

  private static void writeTo(Path file, Writing writing) throws IOException, XMLStreamException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      writing.to(out);
    }
  }
}
