package paidan.examples.benchmarks.ownjvm;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * What all threads together allocate: what collections have freed, and what more is in use. With
 * the serial collector, whose every collection sends a notification.
 */
final class Allocation {

  private static final int SETTLING = 3;

  /** Where the bytes of a class stand in its line of the JVM's histogram, before its name. */
  private static final int BYTES = 2;

  private static final Set<String> TEXT = Set.of("[B", "java.lang.String");

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

  /** Bytes of heap that are strings and what they are made of. */
  static long text() throws JMException {
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    return histogram
        .toString()
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(parts -> parts.length > BYTES + 1 && TEXT.contains(parts[BYTES + 1]))
        .mapToLong(parts -> Long.parseLong(parts[BYTES]))
        .sum();
  }

  long total() {
    return freed.get() + used();
  }
}
