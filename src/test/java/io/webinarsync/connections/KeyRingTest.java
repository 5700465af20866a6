package io.webinarsync.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

  @Test
  void a_single_key_is_active_without_being_named() {
    KeyRing ring = KeyRing.of(Keys.config("keys.k1", Keys.of(1)));

    assertThat(ring.activeId()).isEqualTo("k1");
    assertThat(ring.key("k1")).isPresent();
  }

  @Test
  void of_several_keys_the_named_one_is_active_and_all_can_read() {
    KeyRing ring =
        KeyRing.of(Keys.config("keys.k1", Keys.of(1), "keys.k2", Keys.of(2), "active-key", "k2"));

    assertThat(ring.activeId()).isEqualTo("k2");
    assertThat(ring.key("k1")).isPresent();
    assertThat(ring.key("k3")).isEmpty();
  }

  @Test
  void the_environment_can_hold_the_keys() {
    EncryptionConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(EncryptionConfig.class)
            .withSources(
                new EnvConfigSource(
                    Map.of(
                        "WEBINAR_SYNC_ENCRYPTION_KEYS_Y2026", Keys.of(1),
                        "WEBINAR_SYNC_ENCRYPTION_KEYS_Y2027", Keys.of(2),
                        "WEBINAR_SYNC_ENCRYPTION_ACTIVE_KEY", "y2027"),
                    300))
            .build()
            .getConfigMapping(EncryptionConfig.class);

    KeyRing ring = KeyRing.of(config);

    assertThat(ring.activeId()).isEqualTo("y2027");
    assertThat(ring.key("y2026")).isPresent();
  }

  @Test
  void a_newline_after_the_key_does_no_harm() {
    assertThat(KeyRing.of(Keys.config("keys.k1", Keys.of(1) + "\n")).key("k1")).isPresent();
  }

  @Test
  void no_key_is_refused_with_how_to_make_and_set_one() {
    refused(Keys.config())
        .hasMessage(
            "No encryption key is set: make a key with `openssl rand -base64 32` and set webinar-sync.encryption.keys.<id> to it (in the environment: WEBINAR_SYNC_ENCRYPTION_KEYS_<ID>), because tokens are stored encrypted only.");
  }

  @Test
  void a_key_without_a_value_is_not_there() {
    refused(Keys.config("keys.k1", "")).hasMessageStartingWith("No encryption key is set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not base64!",
        "c2hvcnQ=",
        "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MA==",
        "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEy"
      })
  void a_key_that_is_not_32_bytes_in_base64_is_refused_without_showing_it(String key) {
    refused(Keys.config("keys.k1", key))
        .hasMessage(
            "webinar-sync.encryption.keys.k1 is not the base64 of exactly 32 bytes: make a key with `openssl rand -base64 32`.")
        .hasNoCause();
  }

  @Test
  void several_keys_without_an_active_one_are_refused() {
    refused(Keys.config("keys.k2", Keys.of(2), "keys.k1", Keys.of(1)))
        .hasMessage(
            "webinar-sync.encryption.active-key must name the encryption key that writes, one of [k1, k2].");
  }

  @Test
  void an_active_key_that_is_not_there_is_refused() {
    refused(Keys.config("keys.k1", Keys.of(1), "active-key", "k9"))
        .hasMessage(
            "webinar-sync.encryption.active-key must name the encryption key that writes, one of [k1].");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a:b\"", "\"a|b\"", "\"a.b\"", "\"a b\"", "K1", "-k", "ä"})
  void an_id_with_other_characters_is_refused_without_showing_it(String id) {
    refused(Keys.config("keys." + id, Keys.of(1)))
        .hasMessageStartingWith("An id in webinar-sync.encryption.keys.<id> is not 1 to 32 of")
        .message()
        .doesNotContain(id.replace("\"", ""));
  }

  @Test
  void a_ring_does_not_show_its_keys() {
    String key = Keys.of(7);

    String text = KeyRing.of(Keys.config("keys.k1", key)).toString();

    assertThat(text)
        .doesNotContain(key)
        .doesNotContain(new String(Base64.getDecoder().decode(key)));
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
      EncryptionConfig config) {
    return assertThatThrownBy(() -> KeyRing.of(config)).isInstanceOf(ConfigurationException.class);
  }
}
