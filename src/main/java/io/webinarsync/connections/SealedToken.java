package io.webinarsync.connections;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stored form of an encrypted value: {@code v2:<key id>:<base64url(12-byte nonce || AES-256-GCM
 * ciphertext || 16-byte tag)>}, without padding. There is one spelling for each value: every other
 * is refused.
 */
final class SealedToken {

  /** How the stored form begins. */
  static final String PREFIX = "v2:";

  /** Length of the nonce in bytes. Source: NIST SP 800-38D, section 8.2.2. */
  static final int NONCE_BYTES = 12;

  /** Length of the authentication tag in bytes. */
  static final int TAG_BYTES = 16;

  private static final Pattern FORM =
      Pattern.compile(PREFIX + "(" + KeyRing.ID + "):([A-Za-z0-9_-]+)");

  private final String keyId;
  private final byte[] nonce;
  private final byte[] ciphertext;

  /**
   * @param keyId id of the key that it was encrypted with
   * @param nonce the nonce, never used twice under a key
   * @param ciphertext what the cipher gave, the tag at its end
   */
  SealedToken(String keyId, byte[] nonce, byte[] ciphertext) {
    this.keyId = keyId;
    this.nonce = nonce;
    this.ciphertext = ciphertext;
  }

  /** Whether it claims to be of this form, so that it is of no other, however damaged. */
  static boolean isMeant(String stored) {
    return stored.startsWith(PREFIX);
  }

  /** Reads the stored form; empty where it is none. */
  static Optional<SealedToken> parse(String stored) {
    Matcher form = FORM.matcher(stored);
    if (!form.matches()) {
      return Optional.empty();
    }
    return decoded(form.group(2))
        .filter(bytes -> bytes.length >= NONCE_BYTES + TAG_BYTES)
        .map(bytes -> split(form.group(1), bytes))
        .filter(token -> token.stored().equals(stored));
  }

  /** Id of the key that it was encrypted with. */
  String keyId() {
    return keyId;
  }

  /** The nonce. */
  byte[] nonce() {
    return nonce;
  }

  /** What the cipher gave. */
  byte[] ciphertext() {
    return ciphertext;
  }

  /** The stored form. */
  String stored() {
    byte[] bytes =
        ByteBuffer.allocate(nonce.length + ciphertext.length).put(nonce).put(ciphertext).array();
    return PREFIX + keyId + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static SealedToken split(String keyId, byte[] bytes) {
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] ciphertext = new byte[bytes.length - NONCE_BYTES];
    ByteBuffer.wrap(bytes).get(nonce).get(ciphertext);
    return new SealedToken(keyId, nonce, ciphertext);
  }

  private static Optional<byte[]> decoded(String base64url) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(base64url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
