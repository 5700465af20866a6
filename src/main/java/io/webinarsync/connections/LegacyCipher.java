package io.webinarsync.connections;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the system that this service replaces has encrypted: {@code base64(16-byte IV ||
 * AES-256-GCM ciphertext || 16-byte tag)}, without associated data, under a key of the row's e-mail
 * address. So such a value is bound to the address, and not to its column: one that was moved
 * between columns of one row cannot be told. Nothing is ever written in this form.
 */
final class LegacyCipher {

  /** Fewer bytes hold no IV and tag. */
  static final int LEAST_BYTES = 32;

  private static final int IV_BYTES = 16;
  private static final int KEY_BYTES = 32;
  private static final byte[] INFO = "ZoomTokenEncryption".getBytes(UTF_8);

  private final Optional<String> salt;

  /**
   * @param salt the old system's {@code ENCRYPTION_SALT}; empty where nothing of it is to be read
   */
  LegacyCipher(Optional<String> salt) {
    this.salt = salt;
  }

  /** The secret; empty where the value is none of these, or was not encrypted for that address. */
  Optional<String> opened(String stored, @Nullable String zoomEmail) {
    if (salt.isEmpty() || zoomEmail == null) {
      return Optional.empty();
    }
    return StrictBase64.decoded(stored)
        .filter(bytes -> bytes.length >= LEAST_BYTES)
        .flatMap(bytes -> deciphered(bytes, key(salt.get(), zoomEmail)));
  }

  /** The key for an address. */
  static byte[] key(String salt, String zoomEmail) {
    return Hkdf.derived(salt.getBytes(UTF_8), zoomEmail.getBytes(UTF_8), INFO, KEY_BYTES);
  }

  private static Optional<String> deciphered(byte[] bytes, byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(SealedToken.TAG_BYTES * Byte.SIZE, bytes, 0, IV_BYTES));
      byte[] secret = cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
      return Optional.of(new String(secret, UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
