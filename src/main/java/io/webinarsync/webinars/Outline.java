package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a list shows of a webinar. */
@Embeddable
record Outline(
    @Column(name = "webinar_id")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
            description = "Zoom's id of the webinar.",
            examples = "81234567890",
            implementation = String.class)
        long webinarId,
    @Nullable
        @Column(name = "webinar_uuid")
        @Schema(
            description = "Zoom's id of the webinar's latest instance.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==",
            nullable = true)
        String webinarUuid,
    @Nullable
        @Column(name = "topic")
        @Schema(description = "Its title.", examples = "Quarterly product news", nullable = true)
        String topic,
    @Nullable
        @Column(name = "type")
        @Schema(
            description = "5 single, 6 recurring without fixed time, 9 recurring.",
            examples = "5",
            nullable = true)
        Integer type,
    @Nullable
        @Column(name = "status")
        @Schema(
            description = "Derived from times and deletion: Zoom sends none.",
            examples = "upcoming",
            nullable = true,
            enumeration = {"upcoming", "live", "ended", "expired", "deleted"})
        String status,
    @Nullable
        @Column(name = "start_time")
        @Schema(
            description = "When it begins; null for one without fixed time.",
            examples = "2026-12-01T16:00:00Z",
            nullable = true)
        Instant startTime,
    @Nullable
        @Column(name = "duration")
        @Schema(description = "Planned length in minutes.", examples = "60", nullable = true)
        Integer duration,
    @Nullable
        @Column(name = "timezone")
        @Schema(
            description = "Name of its time zone, as Zoom sends it.",
            examples = "Europe/Berlin",
            nullable = true)
        String timezone,
    @Nullable
        @Column(name = "host_id")
        @Schema(
            description = "Zoom's id of the host.",
            examples = "z8dsdsdsdsdCfp8uQ",
            nullable = true)
        String hostId,
    @Nullable
        @Column(name = "host_email")
        @Schema(description = "The host's address.", examples = "host@example.com", nullable = true)
        String hostEmail,
    @Column(name = "registration_required")
        @Schema(description = "Whether people must register.", examples = "true")
        boolean registrationRequired,
    @Nullable
        @Column(name = "total_registrants")
        @Schema(
            description = "People registered; null until read.",
            examples = "120",
            nullable = true)
        Integer totalRegistrants,
    @Nullable
        @Column(name = "total_attendees")
        @Schema(
            description = "People who attended, each counted once; null until read.",
            examples = "87",
            nullable = true)
        Integer totalAttendees,
    @Column(name = "validation_status")
        @Schema(
            description = "What the checks of the stored row said.",
            examples = "valid",
            enumeration = {"pending", "valid", "warning", "invalid"})
        String validationStatus,
    @Column(name = "sync_status")
        @Schema(
            description = "How the last attempt to read it ended.",
            examples = "synced",
            enumeration = {"pending", "synced", "failed", "deleted"})
        String syncStatus,
    @Column(name = "last_synced_at")
        @Schema(
            description = "When it was last written by a sync.",
            examples = "2026-11-22T14:31:07.123456Z")
        Instant lastSyncedAt,
    @Column(name = "updated_at")
        @Schema(
            description = "When its content last changed.",
            examples = "2026-11-22T14:31:07.123456Z")
        Instant updatedAt) {}
