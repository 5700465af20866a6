package io.webinarsync.connections;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Values that nobody can guess, and their hashes. Source: RFC 7636, sections 4.1 and 4.2. */
final class Pkce {

  private static final int RANDOM_BYTES = 32;
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private Pkce() {}

  /**
   * A new value of 256 random bits: a verifier, or a state. Its source is made here: one in a
   * static field would be made while a native executable is built, and be the same wherever that
   * runs.
   */
  static String drawn() {
    byte[] drawn = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(drawn);
    return BASE64_URL.encodeToString(drawn);
  }

  /** The challenge for a verifier, by the method S256. */
  static String challenge(String verifier) {
    return BASE64_URL.encodeToString(hash(verifier));
  }

  /** The value's SHA-256. */
  static byte[] hash(String value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
