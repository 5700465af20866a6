package io.webinarsync.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Ids as parts of a path, percent-encoded. */
final class PathPart {

  private PathPart() {}

  /**
   * An instance's uuid. It is Base64: one that begins with a slash or holds two in a row must be
   * encoded twice. Source: Zoom API, List webinar participants, {@code webinarId}.
   */
  static String ofUuid(String uuid) {
    return uuid.startsWith("/") || uuid.contains("//") ? encoded(encoded(uuid)) : encoded(uuid);
  }

  /** For a path, a space is no plus. */
  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
