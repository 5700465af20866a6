package io.webinarsync.connections;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that tokens and client secrets are encrypted with. Outside development and tests the
 * service refuses to start without one.
 */
@ConfigMapping(prefix = "webinar-sync.encryption")
public interface EncryptionConfig {

  /**
   * A key by its id: the base64 of exactly 32 bytes, as {@code openssl rand -base64 32} prints
   * them. An id is 1 to 32 of a-z, 0-9, hyphen and underscore; one without a value is not there.
   * Every key can read; a key may go only when no stored token names it. A production start refuses
   * without one.
   */
  Map<String, Optional<String>> keys();

  /**
   * The id of the key that writes. May be left out where there is exactly one key, and must be
   * named where there are several.
   */
  Optional<String> activeKey();

  /**
   * The salt of the system that this service replaces, with which tokens that it has encrypted are
   * read; the variable {@code ENCRYPTION_SALT} by default. Where that is not set either, none of
   * them is read.
   */
  @WithDefault("${ENCRYPTION_SALT:}")
  Optional<String> legacySalt();

  /**
   * Whether secrets are read that old rows hold without encryption: {@code Bearer …}, a JSON Web
   * Token, base64 of printable ASCII, printable ASCII.
   */
  @WithDefault("false")
  boolean legacyFallbacks();
}
