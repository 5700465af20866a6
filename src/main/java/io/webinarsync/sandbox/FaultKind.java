package io.webinarsync.sandbox;

import java.util.Arrays;
import java.util.Locale;

/** What a fault does to an answer. */
enum FaultKind {
  /** Answers with what the fault says, in the place of Zoom. */
  STATUS,
  /** Closes the connection in the middle of the true answer. */
  RESET,
  /** Sends the true answer cut off somewhere, as if it were whole. */
  TRUNCATION,
  /** Only delays the true answer. */
  DELAY,
  /** Tells that the day's calls are used up. */
  DAILY_LIMIT,
  /** Kills the page token of a call that has one, which so gets 400/300. */
  PAGE_TOKEN,
  /** Kills the access token of the call, which so gets 401/124. */
  ACCESS_TOKEN;

  /** Whether there is anything for it to spoil in the request. */
  boolean concerns(ZoomRequest request) {
    return switch (this) {
      case PAGE_TOKEN -> !request.parameter("next_page_token").isEmpty();
      case ACCESS_TOKEN -> request.endpoint().label().isPresent();
      default -> true;
    };
  }

  /** As the control endpoint writes it. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FaultKind of(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no fault is called '" + text + "'"));
  }
}
