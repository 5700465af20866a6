package io.webinarsync.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitoringConfigTest {

  @Test
  void every_key_has_its_default() {
    assertThat(ConfigDefaults.of(MonitoringConfig.class))
        .isEqualTo(Map.of("webinar-sync.monitoring.read-every", "30s"));
  }
}
