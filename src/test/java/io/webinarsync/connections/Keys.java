package io.webinarsync.connections;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Encryption settings for tests, as a service would read them. */
final class Keys {

  /** 32 bytes of one value, in base64. */
  static String of(int value) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) value);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Settings under {@code webinar-sync.encryption.}, as name, value, name, value. */
  static EncryptionConfig config(String... namesAndValues) {
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put("webinar-sync.encryption." + namesAndValues[i], namesAndValues[i + 1]);
    }
    return new SmallRyeConfigBuilder()
        .withMapping(EncryptionConfig.class)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(EncryptionConfig.class);
  }

  private Keys() {}
}
