package io.webinarsync.webinars;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the row came to be as it is. */
record History(
    @Nullable
        @Schema(
            description = "When the webinar was made at Zoom.",
            examples = "2026-10-01T09:00:00Z",
            nullable = true)
        Instant webinarCreatedAt,
    @Schema(description = "When it was first stored.", examples = "2026-11-22T14:31:07.123456Z")
        Instant createdAt,
    @Schema(description = "When it was last written.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt,
    @Nullable
        @Schema(
            description = "The sync that stored it first.",
            examples = "0199a1b2-7d11-7c3e-9a4b-2f60c1d5e8a7",
            nullable = true)
        UUID firstSeenSyncId,
    @Nullable
        @Schema(
            description = "The sync that changed it last.",
            examples = "0199a1b2-7d11-7c3e-9a4b-2f60c1d5e8a7",
            nullable = true)
        UUID lastChangedSyncId,
    @Nullable
        @Schema(
            description = "When it was found deleted at Zoom; null while it is there.",
            examples = "2026-11-22T14:31:07.123456Z",
            nullable = true)
        Instant deletedAt,
    @Nullable
        @Schema(
            description = "When it was found to have left Zoom's list by its age; null before.",
            examples = "2026-11-22T14:31:07.123456Z",
            nullable = true)
        Instant expiredAt) {}
