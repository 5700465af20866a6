package io.webinarsync.zoom;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Locale.ROOT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that was not what was asked for, as it came.
 *
 * @param endpoint what was asked
 * @param status the HTTP status
 * @param zoomCode Zoom's code in the body, 0 where it has none
 * @param message Zoom's message in the body, which may name people; empty where it has none
 * @param body what kind of body it was
 * @param headers those of the answer
 * @param receivedAt when it came
 */
record Refusal(
    Endpoint endpoint,
    int status,
    int zoomCode,
    String message,
    Body body,
    AnswerHeaders headers,
    Instant receivedAt) {

  private static final Pattern SCOPES = Pattern.compile("scopes?:?\\s*\\[([^\\]]*)]");

  /** What an answer's body can be. */
  enum Body {
    NONE,
    JSON,
    OTHER
  }

  boolean is(int status, int zoomCode) {
    return this.status == status && this.zoomCode == zoomCode;
  }

  boolean says(String words) {
    return message.toLowerCase(ROOT).contains(words);
  }

  /** Status and Zoom's code, such as {@code 404/3001}, or the status alone. */
  String code() {
    return zoomCode == 0 ? String.valueOf(status) : status + "/" + zoomCode;
  }

  boolean isDailyLimit() {
    return headers.rateLimitType().startsWith("daily") || says("daily");
  }

  boolean isPerSecondLimit() {
    return headers.rateLimitType().equals("qps") || says("per-second") || says("per second");
  }

  Optional<Duration> retryAfter() {
    return headers.retryAfter().flatMap(value -> RetryAfter.delay(value, receivedAt));
  }

  /**
   * When the day's limit ends: as named, else at the next midnight in UTC, where Zoom's days end.
   */
  Instant resumeAt() {
    return headers
        .retryAfter()
        .flatMap(value -> RetryAfter.moment(value, receivedAt))
        .orElseGet(this::nextMidnight);
  }

  private Instant nextMidnight() {
    return receivedAt.truncatedTo(DAYS).plus(Duration.ofDays(1));
  }

  /** The scopes that the message names. */
  List<String> scopes() {
    Matcher named = SCOPES.matcher(message);
    return named.find() ? List.of(named.group(1).strip().split("\\s*,\\s*")) : List.of();
  }
}
