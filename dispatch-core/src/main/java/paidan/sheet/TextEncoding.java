package paidan.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file as spreadsheet programs write it: UTF-8 with or without a byte-order
 * mark, UTF-16 with one, GB18030.
 *
 * @param charset the encoding
 * @param mark how many bytes its byte-order mark has; 0 when there is none
 */
public record TextEncoding(Charset charset, int mark) {

  static final char REPLACEMENT = '\uFFFD';

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** So much of a stream tells its encoding. */
  private static final int LOOKED_AT = 1 << 16;

  /**
   * Reads a stream in the encoding that its beginning shows. What is not in this encoding further
   * down is read as the replacement character U+FFFD.
   *
   * @param input the bytes; closed with the reader
   * @return the text, without its byte-order mark
   * @throws IOException when the beginning cannot be read
   */
  public static Reader reader(InputStream input) throws IOException {
    byte[] begin = input.readNBytes(LOOKED_AT);
    TextEncoding encoding = of(begin.length < LOOKED_AT ? begin : wholeLines(begin));
    InputStream text = new ByteArrayInputStream(begin, encoding.mark, begin.length - encoding.mark);
    return new InputStreamReader(new SequenceInputStream(text, input), encoding.charset);
  }

  /** A character that is cut in two is in no encoding. */
  private static byte[] wholeLines(byte[] begin) {
    int end = begin.length;
    while (end > 0 && begin[end - 1] != '\n' && begin[end - 1] != '\r') {
      end--;
    }
    return end == 0 ? begin : Arrays.copyOf(begin, end);
  }

  /** The encoding of a text, or of whole lines of it. */
  static TextEncoding of(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    String text = new String(content, StandardCharsets.UTF_8);
    boolean isUtf8 =
        text.indexOf(REPLACEMENT) < 0 || isMixture(text) || utf8.decoded(content) != null;
    return isUtf8 ? utf8 : new TextEncoding(GB18030, 0);
  }

  private static boolean startsWith(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-8 with a few bytes of something else, where a line was pasted or the file was cut, would
   * pass as GB18030 and become another text throughout. Of real GB18030 nearly nothing makes sense
   * as UTF-8.
   */
  static boolean isMixture(String readAsUtf8) {
    long strange = readAsUtf8.chars().filter(c -> c == REPLACEMENT).count();
    long han = readAsUtf8.codePoints().filter(Character::isIdeographic).count();
    return strange > 0 && han > 3 * strange;
  }

  /** The whole text, without its mark; null when some of it is in another encoding. */
  @Nullable String decoded(byte[] content) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(content, mark, content.length - mark, charset);
      if (text.indexOf(REPLACEMENT) < 0) {
        return text;
      }
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content, mark, content.length - mark))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
