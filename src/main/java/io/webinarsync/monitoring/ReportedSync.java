package io.webinarsync.monitoring;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sync as a report lists it.
 *
 * @param mode full, delta or date_range
 * @param result complete or gaps; null until completed
 * @param startedAt null while it waits
 * @param durationSeconds null until ended, and where it never ran
 * @param participants sessions stored
 * @param apiCalls requests sent to Zoom
 * @param errors calls that failed for good
 * @param gaps what is missing, as the reconciliation lists it
 */
@RegisterForReflection
record ReportedSync(
    UUID id,
    String mode,
    String status,
    @Nullable String result,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Integer durationSeconds,
    int webinars,
    int participants,
    int apiCalls,
    int errors,
    long gaps) {

  /** How it ended, or that it has not: complete, gaps, failed, cancelled or active. */
  Outcome outcome() {
    return Outcome.of(status, result);
  }
}
