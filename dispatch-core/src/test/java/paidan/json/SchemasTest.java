package paidan.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JSON Schemas take, the readers take, and the other way round. */
class SchemasTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String DISPATCH =
      """
      {"schema": 1, "orderId": "20261123-000017", "disposition": "dispatch", "principle": "statutory",
       "reason": null, "requestType": "complaint", "urgency": "utility",
       "matter": {"code": "0203", "path": "城市管理 > 供水 > 停水"},
       "area": {"code": "110101001", "path": "北京市 > 东城区 > 东华门街道"},
       "lead": {"code": "W", "name": "Water", "via": null},
       "assist": [{"code": "A", "name": "Aid", "via": "A1"}], "supervise": [], "alert": [],
       "concerns": ["A"],
       "timeLimit": "24h", "due": "2026-11-24T09:15:00+08:00", "notice": "n", "legalBasis": ["l"],
       "lines": ["110"], "channel": null, "answer": null, "progress": null, "result": null,
       "relatedOrders": ["r"],
       "circumstances": [{"circumstance": "secret", "because": "b", "decides": false, "source": null}],
       "candidates": [], "fallback": null, "missing": [], "incomplete": ["who"],
       "warnings": [{"code": "c", "text": "t"}],
       "evidence": [{"rule": "Article 11 §2: dispatch by the list", "article": "11",
                     "source": {"file": "f.xlsx", "sheet": "派单目录", "row": 17, "id": "DL-0042"},
                     "matched": {"matter": "城市管理 > 供水"}, "legalBasis": ["l"]}],
       "rejected": [{"source": {"file": "f.csv", "sheet": null, "row": 9, "id": "DL-0007"},
                     "lead": {"code": "L", "name": "Lost"},
                     "why": {"code": "shallower-matter", "text": "t"}}],
       "rejectedMore": 3,
       "rulebook": {"name": "beijing", "version": "1", "hash": "sha256:0"}, "ext": {"a": [1, null]}}
      """;

  private static final String UNDETERMINED =
      """
      {"orderId": "1", "disposition": "undetermined", "reason": "tie",
       "candidates": [{"lead": {"code": "L", "name": "Lost"},
                       "source": {"file": "f.csv", "row": 9, "id": "DL-0007"}}],
       "fallback": {"code": "F", "name": "Fallback"},
       "missing": [{"fact": "location.area", "values": ["East"]}],
       "answer": {"id": "A", "text": "t", "source": "s"},
       "rulebook": {"name": "beijing", "version": "", "hash": "sha256:0"}}
      """;

  /** What somebody might write where something else belongs. */
  private static final List<String> WRITTEN =
      List.of(
          "null",
          "''",
          "' '",
          "'x'",
          "0",
          "1",
          "1.5",
          "true",
          "false",
          "[]",
          "['']",
          "[null]",
          "['x']",
          "[{}]",
          "{}",
          "{'x': 1}",
          "{'x': null}",
          "'2026-11-24 09:15'",
          "'2026-11-24T09:15:00'",
          "'2026-11-24T09:15Z'",
          "' 2026-11-24T09:15:00.5+08:00 '",
          "'1066-11-24T09:15:00Z'",
          "' 7 WD'",
          "'0d'",
          "'dispatch'",
          "'undetermined'",
          "'tie'");

  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemasTest.class.getResourceAsStream("/paidan/json/" + name + ".schema.json"));
  }

  private static boolean orderIsRead(String json) {
    try {
      OrderJson.read(json);
      return true;
    } catch (OrderFormatException e) {
      return false;
    }
  }

  private static boolean decisionIsRead(String json) {
    try {
      DecisionJson.read(json);
      return true;
    } catch (OrderFormatException e) {
      return false;
    }
  }

  @Test
  void an_order_fits_its_schema_just_when_it_can_be_read() throws Exception {
    Schema schema = schema("work-order");
    assertThat(orderIsRead(OrderJsonTest.FULL)).isTrue();
    for (String order : variants(OrderJsonTest.FULL)) {
      assertThat(fits(schema, order)).as(order).isEqualTo(orderIsRead(order));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DISPATCH, UNDETERMINED})
  void a_decision_fits_its_schema_just_when_it_can_be_read(String json) throws Exception {
    Schema schema = schema("routing-decision");
    assertThat(decisionIsRead(json)).isTrue();
    for (String decision : variants(json)) {
      assertThat(fits(schema, decision)).as(decision).isEqualTo(decisionIsRead(decision));
    }
  }

  private static boolean fits(Schema schema, String json) throws JsonProcessingException {
    return schema.validate(MAPPER.readTree(json)).isEmpty();
  }

  /** The same with one value left out, added or replaced, at every place of it. */
  private static List<String> variants(String json) throws JsonProcessingException {
    List<String> variants = new ArrayList<>();
    JsonNode root = MAPPER.readTree(json);
    variants.add(root.toString());
    change(root, root::toString, variants);
    return variants;
  }

  private static void change(JsonNode node, Supplier<String> whole, List<String> variants)
      throws JsonProcessingException {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        String name = field.getKey();
        JsonNode value = field.getValue();
        for (String written : WRITTEN) {
          object.set(name, MAPPER.readTree(written.replace('\'', '"')));
          variants.add(whole.get());
        }
        object.remove(name);
        variants.add(whole.get());
        object.set(name, value);
        change(value, whole, variants);
      }
      object.put("new to it", 1);
      variants.add(whole.get());
      object.remove("new to it");
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode value = array.get(i);
        for (String written : WRITTEN) {
          array.set(i, MAPPER.readTree(written.replace('\'', '"')));
          variants.add(whole.get());
        }
        array.set(i, value);
        change(value, whole, variants);
      }
    }
  }
}
