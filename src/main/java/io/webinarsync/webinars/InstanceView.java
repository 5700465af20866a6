package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time that a webinar took place. */
@Schema(name = "Instance", description = "A time that the webinar really took place.")
record InstanceView(
    @Schema(
            description = "Zoom's id of the time that the webinar took place.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==")
        String instanceUuid,
    @Nullable
        @Schema(description = "When it began.", examples = "2026-12-01T16:00:05Z", nullable = true)
        Instant startTime,
    @Nullable
        @Schema(
            description = "When it ended; null unless reports were asked for.",
            examples = "2026-12-01T17:02:41Z",
            nullable = true)
        Instant endTime,
    @Nullable
        @Schema(
            description = "Length in minutes; null unless reports were asked for.",
            examples = "63",
            nullable = true)
        Integer duration,
    @Nullable
        @Schema(
            description = "Sessions as Zoom announces them; null until asked.",
            examples = "214",
            nullable = true)
        Integer participantsCount,
    @Schema(
            description = "Whether its participants have been read.",
            examples = "synced",
            enumeration = {"pending", "synced", "none", "failed"})
        String attendanceStatus,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
