package paidan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;

/**
 * Brings the files of a rulebook into memory, from a folder, a zip, a single workbook or the class
 * path. Hidden files, lock files of spreadsheet programs ({@code ~$…}) and texts such as README and
 * LICENSE are left out; of folders only {@code rules/} is looked into. Nothing is written to disk.
 */
public final class RulebookFiles {

  private static final String RULES = "rules/";

  private final Limits limits;
  private final Findings findings;
  private final List<SourceFile> files = new ArrayList<>();
  private long bytes;
  private boolean full;

  private RulebookFiles(Limits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  /**
   * Reads a folder, a zip, or a single workbook or CSV file.
   *
   * @param path where it is
   * @param limits how much is read at most
   * @param findings takes what cannot be read
   * @return the files in the order of their names
   */
  public static List<SourceFile> ofPath(Path path, Limits limits, Findings findings) {
    RulebookFiles files = new RulebookFiles(limits, findings);
    Path fileName = path.getFileName();
    String name = fileName == null ? path.toString() : fileName.toString();
    try {
      if (Files.isDirectory(path)) {
        files.folder(path);
      } else if (!Files.isRegularFile(path)) {
        files.error(name, "no-such-rulebook", path);
      } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
        files.zip(path, name);
      } else {
        files.add(name, Files.size(path), () -> Files.newInputStream(path));
      }
    } catch (IOException | UncheckedIOException e) {
      files.error(name, "unreadable-file", String.valueOf(e.getMessage()));
    }
    return files.sorted();
  }

  /**
   * Reads a folder of the class path, which may lie in a directory or in a jar.
   *
   * @param loader whose class path
   * @param path the folder, such as {@code paidan/rulebooks/beijing}; slashes around it do not
   *     count
   * @param limits how much is read at most
   * @param findings takes what cannot be read
   * @return the files in the order of their names
   */
  public static List<SourceFile> ofClassPath(
      ClassLoader loader, String path, Limits limits, Findings findings) {
    RulebookFiles files = new RulebookFiles(limits, findings);
    String folder = path.replaceAll("^/+|/+$", "");
    try {
      URL url = locate(loader, folder);
      if (url == null) {
        files.error(folder, "no-such-rulebook-on-class-path", folder);
      } else if (url.getProtocol().equals("file")) {
        files.folder(Path.of(folderUri(url)));
      } else {
        files.jar(url, folder + "/");
      }
    } catch (IOException | UncheckedIOException | URISyntaxException e) {
      files.error(folder, "unreadable-file", String.valueOf(e.getMessage()));
    }
    return files.sorted();
  }

  /** A jar need not have entries for its folders, so a file that every rulebook has helps out. */
  private static @Nullable URL locate(ClassLoader loader, String folder) {
    return Stream.of("/", "", "/rulebook.csv", "/rulebook.xlsx")
        .map(end -> loader.getResource(folder + end))
        .filter(url -> url != null)
        .findFirst()
        .orElse(null);
  }

  private static URI folderUri(URL url) throws URISyntaxException {
    URI uri = url.toURI();
    String path = uri.toString();
    return path.endsWith("/rulebook.csv") || path.endsWith("/rulebook.xlsx")
        ? uri.resolve(".")
        : uri;
  }

  private void folder(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder, 2)) {
      for (Path path : (Iterable<Path>) inside.sorted()::iterator) {
        if (Files.isRegularFile(path)) {
          String name = folder.relativize(path).toString().replace('\\', '/');
          add(name, Files.size(path), () -> Files.newInputStream(path));
        }
      }
    }
  }

  private void jar(URL url, String prefix) throws IOException {
    URLConnection connection = url.openConnection();
    if (!(connection instanceof JarURLConnection jarConnection)) {
      throw new IOException(url.getProtocol());
    }
    // Without this the JVM keeps the jar open, and on some systems it cannot be replaced.
    jarConnection.setUseCaches(false);
    try (JarFile jar = jarConnection.getJarFile()) {
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
          add(
              entry.getName().substring(prefix.length()),
              entry.getSize(),
              () -> jar.getInputStream(entry));
        }
      }
    }
  }

  private void zip(Path path, String name) throws IOException {
    try {
      zip(path, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      files.clear();
      bytes = 0;
      try {
        // Chinese Windows writes names in its own encoding.
        zip(path, Charset.forName("GB18030"));
      } catch (ZipException again) {
        boolean secret = String.valueOf(again.getMessage()).contains("encrypted");
        error(name, secret ? "zip-has-password" : "zip-damaged");
      }
    }
  }

  private void zip(Path path, Charset charset) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), charset)) {
      List<ZipEntry> entries = new ArrayList<>();
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .limit(limits.files() + 1L)
          .forEach(entries::add);
      String top = commonFolder(entries);
      for (ZipEntry entry : entries) {
        String name = entry.getName().replace('\\', '/');
        add(
            name.startsWith(top) ? name.substring(top.length()) : name,
            entry.getSize(),
            () -> zip.getInputStream(entry));
      }
    }
  }

  /** Zipping a folder usually puts the folder itself into the zip. */
  private static String commonFolder(List<ZipEntry> entries) {
    String top = null;
    for (ZipEntry entry : entries) {
      String name = entry.getName().replace('\\', '/');
      int slash = name.indexOf('/');
      String folder = slash < 0 ? "" : name.substring(0, slash + 1);
      if (folder.equals("__MACOSX/")) {
        continue;
      }
      if (top != null && !top.equals(folder)) {
        return "";
      }
      top = folder;
    }
    return top == null || top.equals(RULES) || top.startsWith("..") ? "" : top;
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  private void add(String name, long size, Opening opening) throws IOException {
    if (full || !belongs(name)) {
      return;
    }
    if (files.size() >= limits.files()) {
      full = true;
      error(name, "too-many-files", limits.files());
      return;
    }
    long room = Math.min(limits.fileBytes(), limits.totalBytes() - bytes);
    byte[] content = null;
    if (size <= room) {
      try (InputStream stream = opening.open()) {
        // One byte more than there is room for: what a zip says of its sizes is not to be trusted.
        content = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, room + 1));
      }
    }
    if (content == null || content.length > room) {
      error(name, "file-too-large", room);
      return;
    }
    bytes += content.length;
    files.add(new SourceFile(name, content));
  }

  private boolean belongs(String name) {
    if (name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../")) {
      error(name, "name-leads-outside", name);
      return false;
    }
    String file = name.substring(name.lastIndexOf('/') + 1);
    if (name.startsWith("__MACOSX/")
        || ("/" + name).contains("/.")
        || file.startsWith("~$")
        || file.equalsIgnoreCase("Thumbs.db")
        || file.equalsIgnoreCase("desktop.ini")) {
      return false;
    }
    if (name.indexOf('/') >= 0 && !name.startsWith(RULES)) {
      findings.warning(
          Position.ofFile(name), Message.of(CellReader.BUNDLE, "folder-not-read", name));
      return false;
    }
    String plain = file.toLowerCase(Locale.ROOT);
    return !(plain.endsWith(".md")
        || plain.endsWith(".txt")
        || plain.startsWith("readme")
        || plain.startsWith("license")
        || plain.startsWith("notice"));
  }

  private void error(String name, String code, Object... arguments) {
    findings.error(Position.ofFile(name), Message.of(CellReader.BUNDLE, code, arguments));
  }

  private List<SourceFile> sorted() {
    files.sort(Comparator.comparing(SourceFile::name));
    return List.copyOf(files);
  }
}
