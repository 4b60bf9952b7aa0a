package paidan.directory;

import java.util.List;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;

/** The sentences of this package. */
final class Says {

  private static final String BUNDLE = "paidan.directory";

  private Says() {}

  static Message that(String code, Object... arguments) {
    return Message.of(BUNDLE, code, arguments);
  }

  /** As one argument; a dash when there is nothing to say. */
  static String list(List<String> spellings) {
    return spellings.isEmpty() ? "-" : String.join("; ", spellings);
  }

  /** Whether one more error would still be read, so that it pays to look for a remedy. */
  static boolean heard(Findings findings) {
    return findings.errors() < Findings.LIMIT;
  }
}
