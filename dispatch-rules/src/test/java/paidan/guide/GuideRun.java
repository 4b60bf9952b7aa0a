package paidan.guide;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import paidan.cli.CommandLineOfTests;

/**
 * Does what the administrator's guide says, step by step: types its tables into the workbook, saves
 * its files, runs its commands, and keeps what it shows beside what came out.
 */
final class GuideRun {

  private static final String FENCE = "```";

  /** What the guide shows of the day on which it was written. */
  private static final String DAY = "2026-06-01";

  private final Path folder;
  private final Path workbook;
  private final List<Shown> shown = new ArrayList<>();
  private final List<String> mended = new ArrayList<>();
  private String lastOutput = "";
  private @Nullable String lastCommand;

  /**
   * A command with what the guide shows of it and what came out.
   *
   * @param command as it is typed
   * @param expected what the guide shows, null when it shows nothing
   * @param actual what came out
   */
  record Shown(String command, @Nullable String expected, String actual) {

    /** How many rules are shipped changes without anything changing for administrators. */
    private static final Pattern COUNTS =
        Pattern.compile("\\d+(?= 条规则| rules)|(?<=规则 |规则中 )\\d+|\\d+(?= of \\d+ rules)");

    /** Whether the guide tells the truth; {@code …} stands for anything, alone for any lines. */
    boolean isTrue() {
      String pattern =
          withoutCounts(String.valueOf(expected))
              .lines()
              .map(line -> line.equals("…") ? "(?s:.*)" : anything(line))
              .collect(Collectors.joining("\n"));
      return Pattern.matches(pattern, withoutCounts(actual));
    }

    private static String anything(String line) {
      return Arrays.stream(line.split("…", -1))
          .map(Pattern::quote)
          .collect(Collectors.joining(".*"));
    }

    private static String withoutCounts(String text) {
      return COUNTS.matcher(text).replaceAll("N");
    }
  }

  private GuideRun(Path folder, String workbook) {
    this.folder = folder;
    this.workbook = folder.resolve(workbook);
  }

  /**
   * Does what a guide says.
   *
   * @param guide its text in Markdown
   * @param workbook the workbook that its tables are typed into
   * @param folder an empty folder to work in
   * @return the run, done
   * @throws IOException when something cannot be read or written
   */
  static GuideRun of(String guide, String workbook, Path folder) throws IOException {
    GuideRun run = new GuideRun(folder, workbook);
    run.follow(guide.lines().toList());
    return run;
  }

  /** The commands in order. */
  List<Shown> shown() {
    return List.copyOf(shown);
  }

  /** The guide with what came out wherever it shows something else. */
  String mended() {
    return String.join("\n", mended) + "\n";
  }

  private void follow(List<String> lines) throws IOException {
    String sheet = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).startsWith(FENCE)) {
          end++;
        }
        mended.add(line);
        mended.addAll(block(line.substring(FENCE.length()).strip(), lines.subList(i + 1, end)));
        mended.add(lines.get(end));
        i = end;
      } else if (line.matches("\\*\\*[^*]+\\*\\*")) {
        sheet = line.replace("*", "");
        mended.add(line);
      } else if (line.startsWith("|") && !sheet.isEmpty()) {
        int end = i;
        while (end < lines.size() && lines.get(end).startsWith("|")) {
          end++;
        }
        type(sheet, lines.subList(i, end));
        mended.addAll(lines.subList(i, end));
        sheet = "";
        i = end - 1;
      } else {
        mended.add(line);
      }
    }
    close();
  }

  private List<String> block(String info, List<String> lines) throws IOException {
    String[] words = info.split(" ", -1);
    if (words[0].equals("sh")) {
      close();
      for (String line : lines) {
        close();
        run(line);
      }
    } else if (words[0].equals("text")) {
      String command = lastCommand;
      if (command == null) {
        throw new IOException("nothing was run before: " + lines);
      }
      Shown here = new Shown(command, String.join("\n", lines), lastOutput);
      shown.add(here);
      lastCommand = null;
      return here.isTrue() ? lines : lastOutput.lines().toList();
    } else if (words.length > 1) {
      Path file = folder.resolve(words[1]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
    return lines;
  }

  /** A command whose output the guide does not show was run all the same. */
  private void close() {
    if (lastCommand != null) {
      shown.add(new Shown(lastCommand, null, lastOutput));
      lastCommand = null;
    }
  }

  private void run(String command) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
    if (!words.remove(0).equals("paidan")) {
      throw new IOException("no command: " + command);
    }
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      arguments.add(isPath(word) ? folder.resolve(word).toString() : word);
      if (word.endsWith(".zip")) {
        zip(folder.resolve(word));
      }
    }
    if (words.get(0).equals("check") || words.get(0).equals("scenarios")) {
      arguments.addAll(List.of("--as-of", DAY));
    }
    lastCommand = command;
    lastOutput = output(arguments);
  }

  private boolean isPath(String word) {
    return word.contains(".") || Files.exists(folder.resolve(word));
  }

  private String output(List<String> arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ByteArrayOutputStream failed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(failed, true, StandardCharsets.UTF_8));
    try {
      CommandLineOfTests.execute(arguments.toArray(String[]::new));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return (told.toString(StandardCharsets.UTF_8) + failed.toString(StandardCharsets.UTF_8))
        .replace(folder + File.separator, "")
        .strip();
  }

  /** A row whose first cell is there already is written over, another is added at the end. */
  private void type(String sheetName, List<String> table) throws IOException {
    byte[] bytes = Files.readAllBytes(workbook);
    try (InputStream in = new ByteArrayInputStream(bytes);
        Workbook open = WorkbookFactory.create(in)) {
      Sheet sheet = open.getSheet(sheetName);
      if (sheet == null) {
        throw new IOException("no sheet " + sheetName);
      }
      List<String> headings = cells(table.get(0));
      List<Integer> columns = new ArrayList<>();
      for (String heading : headings) {
        columns.add(column(sheet, heading));
      }
      for (String line : table.subList(2, table.size())) {
        List<String> cells = cells(line);
        Row row = row(sheet, columns.get(0), cells.get(0));
        for (int i = 0; i < cells.size(); i++) {
          Cell cell = row.getCell(columns.get(i), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
          cell.setCellValue(cells.get(i));
        }
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(workbook))) {
        open.write(out);
      }
    }
  }

  private static List<String> cells(String line) {
    String inner = line.strip().substring(1);
    return Arrays.stream(inner.substring(0, inner.lastIndexOf('|')).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  private static int column(Sheet sheet, String heading) throws IOException {
    Row headings = sheet.getRow(0);
    for (Cell cell : headings) {
      String text = cell.getStringCellValue().replaceAll("[(（*].*", "").strip();
      if (text.equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    // A column that the guide adds.
    if (!heading.startsWith("[")) {
      throw new IOException("no heading " + heading + " on " + sheet.getSheetName());
    }
    int last = headings.getLastCellNum();
    headings.createCell(last).setCellValue(heading);
    return last;
  }

  private static Row row(Sheet sheet, int column, String key) {
    int number = 1;
    while (sheet.getRow(number) != null && sheet.getRow(number).getCell(column) != null) {
      if (sheet.getRow(number).getCell(column).getStringCellValue().equals(key)) {
        return sheet.getRow(number);
      }
      number++;
    }
    return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
  }

  private void zip(Path target) throws IOException {
    Path source = target.resolveSibling(target.getFileName().toString().replace(".zip", ""));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
        Stream<Path> files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
  }
}
