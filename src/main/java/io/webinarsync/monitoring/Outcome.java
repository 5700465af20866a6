package io.webinarsync.monitoring;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a sync ended, in the order in which charts show it. */
enum Outcome {
  /** Completed, and nothing is missing. */
  COMPLETE("Complete"),
  /** Completed, with gaps. */
  GAPS("With gaps"),
  FAILED("Failed"),
  CANCELLED("Cancelled"),
  /** At work, or waiting. */
  ACTIVE("At work");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  /** The outcome of a sync in a status, with a result if it has completed. */
  static Outcome of(String status, @Nullable String result) {
    return switch (status) {
      case "completed" -> "complete".equals(result) ? COMPLETE : GAPS;
      case "failed" -> FAILED;
      case "cancelled" -> CANCELLED;
      default -> ACTIVE;
    };
  }

  /** What people read. */
  String title() {
    return title;
  }

  /** The class that gives it its colour. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
