package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.spi.Provider;
import org.junit.jupiter.api.Test;
import paidan.sheet.Log4jFallback;

/** Where POI's log lines go when a host has a provider for log4j-api, as these tests have. */
class LoggingTest {

  @Test
  void a_provider_of_the_host_wins_over_the_fallback() {
    assertThat(ServiceLoader.load(Provider.class))
        .hasAtLeastOneElementOfType(Log4jFallback.class)
        .hasSizeGreaterThan(1);
    assertThat(LogManager.getFactory().getClass().getName())
        .isEqualTo("org.apache.logging.slf4j.SLF4JLoggerContextFactory");
  }
}
