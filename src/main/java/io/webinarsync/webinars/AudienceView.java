package io.webinarsync.webinars;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many persons were present over the time of an instance; nobody is named. */
@Schema(
    name = "Audience",
    description = "How many persons were present over the time of an instance. Nobody is named.")
record AudienceView(
    @Nullable
        @Schema(
            description = "Zoom's id of the time that the webinar took place; null where none is.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==",
            nullable = true)
        String instanceUuid,
    @Nullable
        @Schema(
            description = "When it began, or else when the first person joined.",
            examples = "2026-12-01T16:00:05Z",
            nullable = true)
        Instant startTime,
    @Nullable
        @Schema(
            description = "When it ended, or else when the last person left.",
            examples = "2026-12-01T17:02:41Z",
            nullable = true)
        Instant endTime,
    @Nullable
        @Schema(
            description = "Persons who came; null where no session is stored.",
            examples = "214",
            nullable = true)
        Integer attendees,
    @Nullable
        @Schema(
            description = "The most persons who were present at once.",
            examples = "187",
            nullable = true)
        Integer peak,
    @Nullable
        @Schema(
            description = "When that many were first present.",
            examples = "2026-12-01T16:21:44Z",
            nullable = true)
        Instant peakAt,
    @Nullable
        @Schema(
            description = "Mean time present of a person, in seconds.",
            examples = "2972",
            nullable = true)
        Integer averageSeconds,
    @Nullable
        @Schema(
            description = "Minutes from one point to the next.",
            examples = "1",
            nullable = true)
        Integer minutesPerPoint,
    @Schema(description = "In the order of time, 240 at the most.") List<Point> points) {

  /** A stretch of time. */
  @Schema(name = "AudiencePoint", description = "A stretch of time.")
  record Point(
      @Schema(description = "When it begins: a whole minute.", examples = "2026-12-01T16:21:00Z")
          Instant at,
      @Schema(
              description = "The most persons who were present at once within it.",
              examples = "187")
          int present) {}
}
