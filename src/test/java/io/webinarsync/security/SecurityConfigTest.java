package io.webinarsync.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityConfigTest {

  @Test
  void holds_its_defaults() {
    assertThat(ConfigDefaults.of(AuthConfig.class))
        .isEqualTo(Map.of("webinar-sync.auth.mode", "oidc"));
    assertThat(ConfigDefaults.of(TriggerLimitConfig.class))
        .isEqualTo(Map.of("webinar-sync.sync.triggers-per-minute", "10"));
  }

  @Test
  void asks_for_tokens_unless_told_otherwise() {
    AuthConfig unset = ConfigDefaults.read(AuthConfig.class, Map.of());
    AuthConfig none =
        ConfigDefaults.read(AuthConfig.class, Map.of("webinar-sync.auth.mode", "none"));

    assertThat(unset.mode()).isEqualTo(AuthMode.OIDC);
    assertThat(none.mode()).isEqualTo(AuthMode.NONE);
  }

  @Test
  void lets_ten_syncs_a_minute_be_asked_for() {
    TriggerLimitConfig unset = ConfigDefaults.read(TriggerLimitConfig.class, Map.of());

    assertThat(unset.triggersPerMinute()).isEqualTo(10);
  }
}
