package io.webinarsync.zoom;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Headers of an answer; names in any case. */
final class AnswerHeaders {

  private final TreeMap<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  AnswerHeaders(Map<String, List<String>> headers) {
    headers.forEach((name, all) -> all.stream().findFirst().ifPresent(v -> values.put(name, v)));
  }

  /** The wait that the server asks for, as it was written. */
  Optional<String> retryAfter() {
    return Optional.ofNullable(values.get("Retry-After"));
  }

  /** {@code qps}, {@code daily-limit}, or empty. Source: Zoom API, Rate limits. */
  String rateLimitType() {
    return values.getOrDefault("X-RateLimit-Type", "").strip().toLowerCase(ROOT);
  }
}
