package paidan.rulebook;

/**
 * Finds the bucket of a matter and an area by hash: in a list of a million rows each step of a
 * search would be fetched from another place in the memory.
 */
final class BucketTable {

  private static final int SPREAD_MATTERS = 0x9E3779B1;
  private static final int SPREAD_AREAS = 0x85EBCA6B;

  /** Bucket + 1 by hash, 0 where nothing is; at least half of them. */
  private final int[] slots;

  private final int shift;

  BucketTable(int buckets) {
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, buckets));
    slots = new int[1 << bits];
    shift = 32 - bits;
  }

  void put(int matter, int area, int bucket) {
    int slot = slot(matter, area);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = bucket + 1;
  }

  /** Where to begin to look. */
  int slot(int matter, int area) {
    return (matter * SPREAD_MATTERS + area * SPREAD_AREAS) >>> shift;
  }

  /** Where to look on when it was another bucket. */
  int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  /** A bucket that may be meant, + 1; 0 when there is none, and none behind. */
  int at(int slot) {
    return slots[slot];
  }
}
