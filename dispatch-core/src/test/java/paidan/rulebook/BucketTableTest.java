package paidan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash of the index: whatever was put in is found with its numbers, and nothing else. */
class BucketTableTest {

  private static final int AREAS = 349;

  private record Pair(int matter, int area) {}

  private static List<Pair> pairs(int count) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pairs.add(new Pair(i / AREAS - 1, i % AREAS - 1));
    }
    return pairs;
  }

  private static BucketTable tableOf(List<Pair> pairs) {
    BucketTable table = new BucketTable(pairs.size());
    for (int bucket = 0; bucket < pairs.size(); bucket++) {
      table.put(pairs.get(bucket).matter(), pairs.get(bucket).area(), bucket, -bucket);
    }
    return table;
  }

  @ParameterizedTest(name = "of {0} buckets each is found")
  @ValueSource(ints = {1, 2, 3, 4, 5, 1_000, 65_535, 65_536, 65_537, 300_000})
  void every_bucket_is_found(int count) {
    List<Pair> pairs = pairs(count);
    BucketTable table = tableOf(pairs);
    for (int bucket = 0; bucket < count; bucket++) {
      Pair pair = pairs.get(bucket);
      int cell = table.find(pair.matter(), pair.area());
      assertThat(cell).isNotEqualTo(BucketTable.NONE);
      assertThat(table.row(cell)).isEqualTo(bucket);
      assertThat(table.code(cell)).isEqualTo(-bucket);
      assertThat(table.touch(pair.matter(), pair.area())).isNotEqualTo(BucketTable.EMPTY);
    }
  }

  @Test
  void a_pair_that_was_not_put_in_is_not_found() {
    BucketTable table = tableOf(pairs(300_000));
    for (Pair pair : pairs(100_000)) {
      assertThat(table.find(pair.matter() + 10_000, pair.area())).isEqualTo(BucketTable.NONE);
    }
  }

  @Test
  void an_empty_table_has_nothing() {
    BucketTable table = new BucketTable(0);
    assertThat(table.touch(-1, -1)).isEqualTo(BucketTable.EMPTY);
    assertThat(table.find(-1, -1)).isEqualTo(BucketTable.NONE);
  }
}
