package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned session of a recurring webinar. */
@Schema(name = "Occurrence", description = "A planned session of a recurring webinar.")
record OccurrenceView(
    @Schema(description = "Zoom's id of the occurrence.", examples = "1764604800000")
        String occurrenceId,
    @Nullable
        @Schema(
            description = "When it is planned to begin.",
            examples = "2026-12-01T16:00:00Z",
            nullable = true)
        Instant startTime,
    @Nullable @Schema(description = "Planned length in minutes.", examples = "60", nullable = true)
        Integer duration,
    @Nullable
        @Schema(
            description = "Whether it will take place.",
            examples = "available",
            nullable = true,
            enumeration = {"available", "deleted"})
        String status,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
