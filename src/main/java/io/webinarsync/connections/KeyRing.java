package io.webinarsync.connections;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys for tokens at rest: one is active and writes, all can read. A ring that could not keep a
 * token safe is refused, with one sentence that says what to set and never shows a key.
 */
final class KeyRing {

  /** What a key's id may look like. Neither of the separators of the stored form is among it. */
  static final String ID = "[a-z0-9][a-z0-9_-]{0,31}";

  private static final Pattern ID_PATTERN = Pattern.compile(ID);
  private static final int KEY_BYTES = 32;
  private static final String PREFIX = "webinar-sync.encryption.";
  private static final String HOW_TO_MAKE_ONE = "make a key with `openssl rand -base64 32`";

  private final Map<String, SecretKey> keys;
  private final String activeId;

  private KeyRing(Map<String, SecretKey> keys, String activeId) {
    this.keys = keys;
    this.activeId = activeId;
  }

  /** The ring that the configuration describes. */
  static KeyRing of(EncryptionConfig config) {
    Map<String, SecretKey> keys = new TreeMap<>();
    config
        .keys()
        .forEach((id, key) -> key.ifPresent(text -> keys.put(checkedId(id), decoded(id, text))));
    if (keys.isEmpty()) {
      throw new ConfigurationException(
          "No encryption key is set: %s and set %skeys.<id> to it (in the environment: WEBINAR_SYNC_ENCRYPTION_KEYS_<ID>), because tokens are stored encrypted only."
              .formatted(HOW_TO_MAKE_ONE, PREFIX));
    }
    return new KeyRing(Map.copyOf(keys), activeId(config, keys));
  }

  /** The id of the key that writes. */
  String activeId() {
    return activeId;
  }

  /** The key with this id, where the ring has it. */
  Optional<SecretKey> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  private static String activeId(EncryptionConfig config, Map<String, SecretKey> keys) {
    if (config.activeKey().isEmpty() && keys.size() == 1) {
      return keys.keySet().iterator().next();
    }
    return config
        .activeKey()
        .filter(keys::containsKey)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "%sactive-key must name the encryption key that writes, one of %s."
                        .formatted(PREFIX, keys.keySet())));
  }

  private static String checkedId(String id) {
    if (ID_PATTERN.matcher(id).matches()) {
      return id;
    }
    // The id is not shown: a key may have been put in its place.
    throw new ConfigurationException(
        "An id in %skeys.<id> is not 1 to 32 of a-z, 0-9, hyphen and underscore, beginning with a letter or digit: choose another."
            .formatted(PREFIX));
  }

  private static SecretKey decoded(String id, String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key.strip());
      if (bytes.length == KEY_BYTES) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException e) {
      // Not base64 at all: refused like a key of another length, and never with the key in the
      // text.
    }
    throw new ConfigurationException(
        "%skeys.%s is not the base64 of exactly 32 bytes: %s."
            .formatted(PREFIX, id, HOW_TO_MAKE_ONE));
  }
}
