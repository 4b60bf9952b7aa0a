package paidan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash of the index: whatever was put in is found, and next to nothing else is looked at. */
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
      table.put(pairs.get(bucket).matter(), pairs.get(bucket).area(), bucket);
    }
    return table;
  }

  /** The buckets that must be looked at to find one. */
  private static List<Integer> lookedAt(BucketTable table, Pair pair) {
    List<Integer> buckets = new ArrayList<>();
    int hash = BucketTable.hash(pair.matter(), pair.area());
    int slot = table.slot(hash);
    for (int at = table.at(slot); at != 0; at = table.at(slot)) {
      if (table.mayBe(at, hash)) {
        buckets.add(table.bucket(at));
      }
      slot = table.next(slot);
    }
    return buckets;
  }

  @ParameterizedTest(name = "of {0} buckets each is found")
  @ValueSource(ints = {1, 2, 3, 4, 5, 1_000, 65_535, 65_536, 65_537, 300_000})
  void everyBucketIsFound(int count) {
    List<Pair> pairs = pairs(count);
    BucketTable table = tableOf(pairs);
    long looked = 0;
    for (int bucket = 0; bucket < count; bucket++) {
      List<Integer> candidates = lookedAt(table, pairs.get(bucket));
      assertThat(candidates).contains(bucket);
      looked += candidates.size();
    }
    assertThat(looked).as("looked at").isLessThanOrEqualTo(count + count / 100);
  }

  @Test
  void aPairThatWasNotPutInIsSeldomTakenForAnother() {
    BucketTable table = tableOf(pairs(300_000));
    long taken =
        pairs(100_000).stream()
            .map(pair -> new Pair(pair.matter() + 10_000, pair.area()))
            .filter(pair -> !lookedAt(table, pair).isEmpty())
            .count();
    assertThat(taken).isLessThan(1_000);
  }
}
