package io.webinarsync.zoom;

import java.time.Duration;
import java.util.Optional;

/** What Zoom, or the way to it, answered instead of what was asked for. */
public sealed interface ZoomError
    permits CredentialsRefused,
        DailyLimitReached,
        HostUnavailable,
        MissingScopes,
        NothingThere,
        PageTokenExpired,
        PagingFailed,
        RateLimited,
        Refused,
        TokenRejected,
        Unavailable {

  /** By which policy it is tried again, and under which name it is counted. */
  ErrorType type();

  /** HTTP status and Zoom's code, such as {@code 404/3001}, or a word such as {@code network}. */
  String code();

  /** What happened, in a sentence without secrets, ids of people or other personal data. */
  String message();

  /** What it means for the sync. */
  Consequence consequence();

  /** The wait that Zoom named, within sane bounds. */
  default Optional<Duration> retryAfter() {
    return Optional.empty();
  }

  /** Whether the same call may succeed later within this sync. */
  default boolean isTransient() {
    return consequence() == Consequence.RETRY;
  }

  /** The policy by which it is tried again; a kind that knows better alters the table's. */
  default RetryPolicy governedBy(RetryPolicies policies) {
    return policies.of(type());
  }
}
