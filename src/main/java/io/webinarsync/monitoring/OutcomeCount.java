package io.webinarsync.monitoring;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;

/**
 * Syncs that began within a day, week or month, by how they ended.
 *
 * @param day the first day, in UTC
 */
@RegisterForReflection
record OutcomeCount(
    LocalDate day, long complete, long gaps, long failed, long cancelled, long active) {

  static OutcomeCount none(LocalDate day) {
    return new OutcomeCount(day, 0, 0, 0, 0, 0);
  }

  /** How many ended so. */
  long of(Outcome outcome) {
    return switch (outcome) {
      case COMPLETE -> complete;
      case GAPS -> gaps;
      case FAILED -> failed;
      case CANCELLED -> cancelled;
      case ACTIVE -> active;
    };
  }
}
