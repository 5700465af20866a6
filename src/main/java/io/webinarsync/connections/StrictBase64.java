package io.webinarsync.connections;

import java.util.Base64;
import java.util.Optional;

/** Base64 in its one spelling: the standard alphabet, padded, without a stray bit or line end. */
final class StrictBase64 {

  private StrictBase64() {}

  /** The bytes; empty where it is not spelt so. */
  static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text))
          .filter(bytes -> Base64.getEncoder().encodeToString(bytes).equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
