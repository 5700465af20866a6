package io.webinarsync.connections;

/**
 * A stored token that cannot be read: another key, another place, or altered. It is not said which,
 * because the difference would help only those who altered it.
 */
final class TokenDecryptionException extends RuntimeException {

  TokenDecryptionException() {
    super("token decryption failed", null, false, false);
  }
}
