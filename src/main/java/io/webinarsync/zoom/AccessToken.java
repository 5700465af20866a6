package io.webinarsync.zoom;

import java.time.Instant;

/**
 * A token for Zoom's API. Never shows itself in text.
 *
 * @param value the token as sent in the Authorization header
 * @param expiresAt when Zoom stops to accept it, about an hour after it was given
 */
public record AccessToken(String value, Instant expiresAt) {

  /** The Authorization header that shows it. */
  String bearer() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "AccessToken[expiresAt=" + expiresAt + "]";
  }
}
