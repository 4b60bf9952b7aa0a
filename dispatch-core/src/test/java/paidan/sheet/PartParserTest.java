package paidan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * Whatever a part of a workbook holds, be it XML or not, is heard as the JDK's parser alone would
 * tell it.
 */
class PartParserTest {

  private static final String DECLARED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  /** Notes what it hears; adjoining text is one. */
  private static final class Notes extends PartHandler {

    private final StringBuilder heard = new StringBuilder();

    @Override
    void start(String name, PartAttributes attributes) {
      heard.append("\n<").append(name);
      for (int i = 0; i < attributes.count(); i++) {
        heard.append(' ').append(attributes.name(i)).append('=').append(attributes.value(i));
        assertThat(attributes.value(attributes.name(i))).isEqualTo(attributes.value(i));
      }
      heard.append(">\n");
    }

    @Override
    void end(String name) {
      heard.append("\n</").append(name).append(">\n");
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      heard.append(chars, start, length);
    }
  }

  @FunctionalInterface
  private interface Parsing {
    void parse(InputStream stream, Notes notes) throws Exception;
  }

  /** What is heard of it; null when it is none. */
  private static @Nullable String heard(byte[] part, Parsing parsing) throws Exception {
    Notes notes = new Notes();
    try {
      parsing.parse(new ByteArrayInputStream(part), notes);
      return notes.heard.toString();
    } catch (SAXException | IOException e) {
      return null;
    }
  }

  private static @Nullable String byJdk(byte[] part) throws Exception {
    return heard(
        part,
        (stream, notes) -> {
          SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
          parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
          parsers.newSAXParser().parse(stream, notes);
        });
  }

  private static void assertHeardAsByJdk(byte[] part) throws Exception {
    assertThat(heard(part, PartParser::parse)).isEqualTo(byJdk(part));
  }

  private static void assertHeardAsByJdk(String part) throws Exception {
    assertHeardAsByJdk(part.getBytes(StandardCharsets.UTF_8));
  }

  private static String sheet(String content) {
    return DECLARED + "\r\n<worksheet><sheetData>" + content + "</sheetData></worksheet>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
        "<x:row r='1' \n\t spans = \"1:2\"\r\n/>",
        "<c t='say \"停水\"' u=\"it's\"><t xml:space=\"preserve\"> 停 水 𠮷 </t></c>",
        "<t>&lt;&gt;&amp;&quot;&apos;&#65;&#x6C34;&#x20BB7;</t>",
        "<c v=\"a&lt;&#10;&#x9;b\"/>",
        "<t>a\r\nb\rc\r\r\nd\n</t>",
        "<c v=\"a\r\nb\tc\"/>",
        "<t>]] ] ]</t>",
        "<t>]]&gt;</t>",
        "<!-- a comment --><t>a</t><!-- another -->",
        "<t><![CDATA[a < b]]></t>",
        "<?a instruction?><t>a</t>",
        "<数 量=\"1\">停水</数>",
        "<a><b/><b /><b></b ></a>",
        "<_a.b-c:d/>"
      })
  void xml_is_heard_as_the_jdk_tells_it(String content) throws Exception {
    String part = sheet(content);
    assertThat(byJdk(part.getBytes(StandardCharsets.UTF_8))).isNotNull();
    assertHeardAsByJdk(part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a></b>",
        "<a",
        "<a b></a>",
        "<a b=c></a>",
        "<a b=\"1\" b=\"2\"/>",
        "<a b=\"1\"c=\"2\"/>",
        "<a b=\"<\"/>",
        "<a b=\"&\"/>",
        "<t>&nbsp;</t>",
        "<t>&#0;</t>",
        "<t>&#xD800;</t>",
        "<t>&#x110000;</t>",
        "<t>&#;</t>",
        "<t>&#x;</t>",
        "<t>&#٣;</t>",
        "<t>& </t>",
        "<t>]]></t>",
        "<t>\u0001</t>",
        "<t>\ufffe</t>",
        "<1/>",
        "<-a/>",
        "< a/>",
        "</sheetData></worksheet><again>"
      })
  void what_is_no_xml_is_refused(String content) {
    byte[] part = sheet(content).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PartParser.parse(new ByteArrayInputStream(part), new Notes()))
        .isInstanceOfAny(SAXException.class, IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "\n<a/>",
        "\ufeff<a>停水</a>",
        "\ufeff" + DECLARED + "<a>停水</a>\r\n",
        "<?xml version=\"1.0\" standalone=\"yes\"?>\n<a/>\n\n",
        "<?xml version=\"1.1\"?><a>\u0085</a>",
        "<?xml version='1.0' encoding='utf-8'?><a>停水</a>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\u00e9</a>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
        "<?xml version=\"1.0\"?><!-- first --><a/><!-- last -->",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<a/><b/>",
        "<a/>b",
        "<a/>&lt;",
        "<a/>\u3000",
        "a<a/>",
        "&lt;<a/>",
        "]<a/>",
        "",
        " ",
        "a"
      })
  void the_beginning_and_the_end_are_heard_as_the_jdk_tells_them(String part) throws Exception {
    assertHeardAsByJdk(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-1", "GB18030"})
  void another_encoding_is_heard_as_the_jdk_tells_it(String encoding) throws Exception {
    String part = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a>caf\u00e9 100</a>";
    assertHeardAsByJdk(part.getBytes(encoding));
    assertHeardAsByJdk("<a>停水</a>".getBytes(encoding));
  }

  @Test
  void more_than_is_read_at_once_is_heard_as_the_jdk_tells_it() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 20_000; row++) {
      rows.append(
          "<row r=\"%d\"><c r=\"A%d\" t=\"str\"><v>停水&amp;%d</v></c></row>\r\n"
              .formatted(row, row, row));
    }
    assertHeardAsByJdk(sheet(rows.toString()));
    assertHeardAsByJdk(sheet(rows + "<![CDATA[" + rows + "]]>" + rows));
    assertHeardAsByJdk(sheet("<t>" + "长".repeat(200_000) + "</t>"));
    assertHeardAsByJdk(sheet("<a b=\"" + "长".repeat(200_000) + "\">c</a>" + rows));
    assertHeardAsByJdk(sheet("<a>".repeat(500) + "停水" + "</a>".repeat(500)));
    assertHeardAsByJdk(sheet("<" + "a".repeat(500) + "/>"));
  }

  /** Each place where the buffer may end is tried: it lies somewhere else in each. */
  @Property(tries = 200)
  void nothing_hangs_on_where_the_buffer_ends(@ForAll @IntRange(min = 0, max = 120) int blanks)
      throws Exception {
    String before = " ".repeat((1 << 16) - 60 + blanks % 120);
    assertHeardAsByJdk(
        "<a>" + before + "<row r=\"1\" s='&#x6C34;'/>]\r\n]&lt;停𠮷<v>1</v>\r</a>\r\n");
  }

  @Property(tries = 2_000)
  void something_like_xml_is_heard_as_the_jdk_tells_it(@ForAll("pieces") List<String> pieces)
      throws Exception {
    assertHeardAsByJdk("<a>" + String.join("", pieces) + "</a>");
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    Arbitrary<String> name = Arbitraries.of("a", "b", "x:c", "v", "1", "停");
    Arbitrary<String> text =
        Arbitraries.of(
            "1", "停水", "\r\n", "\r", "\t", "]", "]]", ">", "&amp;", "&#10;", "&x;", "\"", "'",
            "𠮷");
    Arbitrary<String> texts = text.list().ofMaxSize(4).map(list -> String.join("", list));
    Arbitrary<String> attribute =
        Combinators.combine(name, texts, Arbitraries.of("\"", "'"))
            .as((key, value, quote) -> " " + key + "=" + quote + value + quote);
    Arbitrary<String> attributes = attribute.list().ofMaxSize(3).map(list -> String.join("", list));
    Arbitrary<String> element =
        Combinators.combine(name, attributes, texts)
            .as((tag, more, inner) -> "<" + tag + more + ">" + inner + "</" + tag + ">");
    Arbitrary<String> empty =
        Combinators.combine(name, attributes).as((tag, more) -> "<" + tag + more + "/>");
    Arbitrary<String> odd =
        Arbitraries.of("<!-- c -->", "<![CDATA[<]]>", "<?p i?>", "<a>", "</a>", "<", "<a b", "</");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, element),
            net.jqwik.api.Tuple.of(4, empty),
            net.jqwik.api.Tuple.of(6, texts),
            net.jqwik.api.Tuple.of(1, odd))
        .list()
        .ofMaxSize(8);
  }
}
