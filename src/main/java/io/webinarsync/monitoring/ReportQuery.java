package io.webinarsync.monitoring;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a report is to be about, as it stands in the address. */
record ReportQuery(
    @QueryParam("from")
        @Nullable
        @Parameter(
            description =
                "Syncs that began then or later: an instant of RFC 3339, or a date in UTC. Absent: a week before the end.",
            example = "2026-11-01")
        String from,
    @QueryParam("to")
        @Nullable
        @Parameter(
            description =
                "Syncs that began then or before: an instant of RFC 3339, or a date in UTC, its whole day included. Absent: now.",
            example = "2026-11-22T22:00:00Z")
        String to) {

  /** The period that is meant. */
  Period period(Instant now) {
    return Period.of(from, to, now);
  }
}
