package io.webinarsync.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.webinarsync.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncryptionConfigTest {

  @Test
  void holds_its_defaults() {
    assertThat(ConfigDefaults.of(EncryptionConfig.class))
        .containsEntry("webinar-sync.encryption.legacy-salt", "${ENCRYPTION_SALT:}")
        .containsEntry("webinar-sync.encryption.legacy-fallbacks", "false");
    assertThat(ConfigDefaults.read(EncryptionConfig.class, Map.of()).legacyFallbacks()).isFalse();
  }

  @Test
  void takes_the_old_systems_salt_from_its_own_variable() {
    assertThat(with(Map.of()).legacySalt()).isEmpty();
    assertThat(with(Map.of("ENCRYPTION_SALT", "salt")).legacySalt()).contains("salt");
  }

  private static EncryptionConfig with(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withMapping(EncryptionConfig.class)
        .withDefaultValues(environment)
        .build()
        .getConfigMapping(EncryptionConfig.class);
  }
}
