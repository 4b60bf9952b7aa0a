package paidan.sheet;

import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.spi.NoOpThreadContextMap;
import org.apache.logging.log4j.spi.Provider;

/**
 * What stands behind log4j-api, by which POI logs, in a host that has put nothing there. Errors go
 * to stderr, as log4j-api itself would do it, but without its complaint that nobody is there. Every
 * provider that a host has (log4j-core, log4j-to-slf4j) wins over this one.
 */
public final class Log4jFallback extends Provider {

  private static final int BELOW_ALL_OTHERS = Integer.MIN_VALUE;

  /** For the service loader. */
  public Log4jFallback() {
    super(
        BELOW_ALL_OTHERS,
        CURRENT_VERSION,
        SimpleLoggerContextFactory.class,
        NoOpThreadContextMap.class);
  }
}
