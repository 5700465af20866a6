package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;

/**
 * The uuid in a path. One that begins with a slash or holds two in a row must be encoded twice; the
 * others may be. Source: Zoom API, Using Zoom APIs, meeting ID and UUID.
 */
final class PathUuid {

  private PathUuid() {}

  /** What a path meant, given what was left after it was decoded once. */
  static Optional<String> of(String once) {
    if (once.contains("%")) {
      return decoded(once);
    }
    boolean wasTooBare = once.startsWith("/") || once.contains("//");
    return wasTooBare ? Optional.empty() : Optional.of(once);
  }

  private static Optional<String> decoded(String once) {
    try {
      return Optional.of(URLDecoder.decode(once.replace("+", "%2B"), UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
