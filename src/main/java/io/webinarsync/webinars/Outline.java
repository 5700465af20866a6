package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a list shows of a webinar. */
record Outline(
    @Schema(description = "Zoom's id of the webinar.", examples = "81234567890") String webinarId,
    @Nullable
        @Schema(
            description = "Zoom's id of the webinar's latest instance.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==",
            nullable = true)
        String webinarUuid,
    @Nullable
        @Schema(description = "Its title.", examples = "Quarterly product news", nullable = true)
        String topic,
    @Nullable
        @Schema(
            description = "5 single, 6 recurring without fixed time, 9 recurring.",
            examples = "5",
            nullable = true)
        Integer type,
    @Nullable
        @Schema(
            description = "Derived from times and deletion: Zoom sends none.",
            examples = "upcoming",
            nullable = true,
            enumeration = {"upcoming", "live", "ended", "expired", "deleted"})
        String status,
    @Nullable
        @Schema(
            description = "When it begins; null for one without fixed time.",
            examples = "2026-12-01T16:00:00Z",
            nullable = true)
        Instant startTime,
    @Nullable @Schema(description = "Planned length in minutes.", examples = "60", nullable = true)
        Integer duration,
    @Nullable
        @Schema(
            description = "Name of its time zone, as Zoom sends it.",
            examples = "Europe/Berlin",
            nullable = true)
        String timezone,
    @Nullable
        @Schema(
            description = "Zoom's id of the host.",
            examples = "z8dsdsdsdsdCfp8uQ",
            nullable = true)
        String hostId,
    @Nullable
        @Schema(description = "The host's address.", examples = "host@example.com", nullable = true)
        String hostEmail,
    @Schema(description = "Whether people must register.", examples = "true")
        boolean registrationRequired,
    @Nullable
        @Schema(
            description = "People registered; null until read.",
            examples = "120",
            nullable = true)
        Integer totalRegistrants,
    @Nullable
        @Schema(
            description = "People who attended, each counted once; null until read.",
            examples = "87",
            nullable = true)
        Integer totalAttendees,
    @Schema(
            description = "What the checks of the stored row said.",
            examples = "valid",
            enumeration = {"pending", "valid", "warning", "invalid"})
        String validationStatus,
    @Schema(
            description = "How the last attempt to read it ended.",
            examples = "synced",
            enumeration = {"pending", "synced", "failed", "deleted"})
        String syncStatus,
    @Schema(
            description = "When it was last written by a sync.",
            examples = "2026-11-22T14:31:07.123456Z")
        Instant lastSyncedAt,
    @Schema(
            description = "When its content last changed.",
            examples = "2026-11-22T14:31:07.123456Z")
        Instant updatedAt) {}
