package io.webinarsync.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How often a caller may start a sync. */
@ConfigMapping(prefix = "webinar-sync.sync")
public interface TriggerLimitConfig {

  /** Syncs that one caller may ask for within a minute, 1 to 1000. */
  @WithDefault("10")
  @Min(1)
  @Max(1000)
  int triggersPerMinute();
}
