package paidan.examples.benchmarks.ownjvm;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What all threads together allocate: what collections have freed, and what more is in use. With
 * the serial collector, whose every collection sends a notification.
 */
final class Allocation {

  private static final int SETTLING = 3;

  private final AtomicLong freed = new AtomicLong();

  Allocation() {
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            collector ->
                ((NotificationEmitter) collector)
                    .addNotificationListener((notice, self) -> count(notice), null, null));
  }

  private void count(Notification notice) {
    var collection =
        GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData()).getGcInfo();
    freed.addAndGet(
        heap(collection.getMemoryUsageBeforeGc()) - heap(collection.getMemoryUsageAfterGc()));
  }

  private static long heap(Map<String, MemoryUsage> pools) {
    return pools.entrySet().stream()
        .filter(pool -> pool.getKey().contains("Gen") || pool.getKey().contains("Space"))
        .filter(pool -> !pool.getKey().contains("Class") && !pool.getKey().contains("Meta"))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }

  static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Heap in use once everything that nobody holds is gone. */
  static long kept() {
    for (int i = 0; i < SETTLING; i++) {
      System.gc();
    }
    return used();
  }

  long total() {
    return freed.get() + used();
  }
}
