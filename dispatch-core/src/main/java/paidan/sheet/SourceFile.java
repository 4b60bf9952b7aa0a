package paidan.sheet;

import java.util.Objects;

/** A file of a rulebook, read into memory: its name in the rulebook and its bytes. */
public final class SourceFile {

  private final String name;
  private final byte[] content;

  /**
   * Takes the bytes as they are, without a copy: do not change them afterwards.
   *
   * @param name name in the rulebook, with {@code /} between folders, such as {@code rules/a.drl}
   * @param content its bytes
   */
  public SourceFile(String name, byte[] content) {
    this.name = Objects.requireNonNull(name);
    this.content = Objects.requireNonNull(content);
  }

  /**
   * Its name in the rulebook.
   *
   * @return the name, with {@code /} between folders
   */
  public String name() {
    return name;
  }

  /**
   * Its content as text in UTF-8, without a byte-order mark.
   *
   * @return the text
   */
  public String text() {
    String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Its bytes, not a copy.
   *
   * @return the bytes; not to be changed
   */
  public byte[] content() {
    return content;
  }

  /**
   * Whether it is code (DRL or a stock Drools decision table) and never read as data.
   *
   * @return true for what lies in {@code rules/}, and for {@code *.drl}, {@code *.drl.xlsx}, {@code
   *     *.drl.xls} and {@code *.drl.csv} anywhere, with the {@code .properties} beside them
   */
  public boolean isCode() {
    String plain = Spelling.fold(name);
    return plain.startsWith("rules/")
        || plain.endsWith(".drl")
        || plain.endsWith(".drl.xlsx")
        || plain.endsWith(".drl.xls")
        || plain.endsWith(".drl.csv")
        || plain.endsWith(".drl.xlsx.properties")
        || plain.endsWith(".drl.xls.properties");
  }

  /** Its name and size. */
  @Override
  public String toString() {
    return name + " (" + content.length + " bytes)";
  }
}
