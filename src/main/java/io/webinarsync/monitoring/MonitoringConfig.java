package io.webinarsync.monitoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service watches itself, {@code webinar-sync.monitoring}. */
@ConfigMapping(prefix = "webinar-sync.monitoring")
interface MonitoringConfig {

  /**
   * How often the figures that only the database knows, alert conditions and numbers of syncs, are
   * read for {@code /q/metrics}; above zero.
   */
  @WithDefault("30s")
  Duration readEvery();
}
