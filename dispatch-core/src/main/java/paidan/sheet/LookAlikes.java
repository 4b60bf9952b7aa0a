package paidan.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Characters that cannot be told apart on the screen: a Cyrillic А in a code, the radical ⻄ that
 * copying from a PDF makes of 西, a zero for a letter O, a mark that nobody sees. NFKC leaves them
 * as they are, and a suggestion of the same spelling would only puzzle its reader.
 */
final class LookAlikes {

  private static final Map<Integer, Integer> PLAIN = new HashMap<>();

  static {
    pairs("АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁ", "ABESIJKMHOPCTYXaeijopcyxshd");
    pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo");
    pairs("‐‑‒–—―−ー", "--------");
    pairs("⻄⻔⻓⻋⻅⻉⻚⻛⻜⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺠⻘⻆⻁⺟⻝", "西门长车见贝页风飞马骨鬼鱼鸟卤麦黄齐齿龙龟民青角虎母食");
  }

  private LookAlikes() {}

  private static void pairs(String strange, String plain) {
    for (int i = 0; i < strange.length(); i++) {
      PLAIN.put((int) strange.charAt(i), (int) plain.charAt(i));
    }
  }

  /** The known spelling that a text only looks like; null when there is none. */
  static @Nullable String known(String text, Predicate<String> known) {
    String plain = plain(text);
    return List.of(
            plain,
            plain.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1'),
            plain.replace('0', 'O'),
            plain.replace('1', 'I'),
            plain.replace('1', 'l'))
        .stream()
        .filter(candidate -> !candidate.equals(text) && known.test(candidate))
        .findFirst()
        .orElse(null);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> plain.appendCodePoint(PLAIN.getOrDefault(c, c)));
    return plain.toString();
  }

  /** Where the first character stands that is not what it looks like, from 0. */
  static int difference(String text, String known) {
    int i = 0;
    while (i < text.length() - 1 && i < known.length() && text.charAt(i) == known.charAt(i)) {
      i++;
    }
    return i;
  }
}
