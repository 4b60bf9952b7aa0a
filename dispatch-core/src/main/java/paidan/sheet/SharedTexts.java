package paidan.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Hears the events of a workbook's shared texts. POI makes an XML document of each text to give it
 * back; with 100,000 rows that took an eighth of the loading. What many cells share is stripped of
 * its blanks once.
 */
final class SharedTexts extends PartHandler {

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean listening;
  private boolean phonetic;

  /**
   * A text by its number, without blanks at either end.
   *
   * @throws IndexOutOfBoundsException when there is none: the workbook is damaged
   */
  String get(int index) {
    return texts.get(index);
  }

  @Override
  void start(String name, PartAttributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "rPh" -> phonetic = true;
      case "t" -> listening = !phonetic;
      default -> {
        // How the text looks.
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (listening) {
      text.append(chars, start, length);
    }
  }

  @Override
  void end(String name) {
    switch (name) {
      case "si" -> texts.add(Spelling.stripped(XlsxCells.decoded(text.toString())));
      case "rPh" -> phonetic = false;
      case "t" -> listening = false;
      default -> {
        // How the text looks.
      }
    }
  }
}
