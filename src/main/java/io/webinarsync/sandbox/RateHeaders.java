package io.webinarsync.sandbox;

import java.time.Instant;
import java.util.Map;

/** How Zoom tells of its rate limits. Source: Zoom API, Rate limits, Response headers. */
final class RateHeaders {

  private RateHeaders() {}

  /** The headers of an answer whose label is limited by the second. */
  static Map<String, String> perSecond(RateLabel label, long limit, long remaining) {
    return headers(label, "QPS", limit, remaining);
  }

  /** The answer to a call too many in its second; it names no time to wait. */
  static Answer perSecondRefusal() {
    return Answer.error(
        429,
        429,
        "You have reached the maximum per-second rate limit for this API. Try again later.");
  }

  /**
   * The answer to a call too many in its day, with the instant from which calls are taken again.
   */
  static Answer dailyRefusal(RateLabel label, long limit, Instant again) {
    String message =
        "You have reached the maximum daily rate limit for this API. Refer to the response header"
            + " for details on when you can make another request.";
    return Answer.error(429, 429, message)
        .with(headers(label, "Daily-limit", limit, 0))
        .with(Map.of("Retry-After", again.toString()));
  }

  private static Map<String, String> headers(
      RateLabel label, String type, long limit, long remaining) {
    return Map.of(
        "X-RateLimit-Category", label.category(),
        "X-RateLimit-Type", type,
        "X-RateLimit-Limit", String.valueOf(limit),
        "X-RateLimit-Remaining", String.valueOf(remaining));
  }
}
