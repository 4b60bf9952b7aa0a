package paidan.rulebook;

/**
 * Finds the bucket of a matter and an area by hash: in a list of a million rows each step of a
 * search would be fetched from another place in the memory.
 */
final class BucketTable {

  private static final int SPREAD_MATTERS = 0x9E3779B1;
  private static final int SPREAD_AREAS = 0x85EBCA6B;

  /**
   * Bucket + 1 by hash, 0 where nothing is; at least half of them. Above the bucket stand bits of
   * the hash, as many as there is room for, so that another bucket is nearly always told apart
   * without being looked at.
   */
  private final int[] slots;

  private final int bits;

  BucketTable(int buckets) {
    bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, buckets));
    slots = new int[1 << bits];
  }

  void put(int matter, int area, int bucket) {
    int hash = hash(matter, area);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = hash << bits | (bucket + 1);
  }

  static int hash(int matter, int area) {
    int hash = matter * SPREAD_MATTERS + area * SPREAD_AREAS;
    return hash ^ hash >>> 15;
  }

  /** Where to begin to look. */
  int slot(int hash) {
    return hash >>> (Integer.SIZE - bits);
  }

  /** Where to look on when it was another bucket. */
  int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  /** What stands in a slot; 0 when nothing does. */
  int at(int slot) {
    return slots[slot];
  }

  /** Whether what stands in a slot may be the bucket with this hash. */
  boolean mayBe(int at, int hash) {
    return (at ^ hash << bits) >>> bits == 0;
  }

  /** Which bucket stands in a slot that holds one. */
  int bucket(int at) {
    return (at & (1 << bits) - 1) - 1;
  }
}
