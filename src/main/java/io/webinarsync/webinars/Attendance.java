package io.webinarsync.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who came, in figures. */
@Embeddable
record Attendance(
    @Column(name = "participant_sync_status")
        @Schema(
            description = "Whether attendance has been read.",
            examples = "synced",
            enumeration = {"not_applicable", "pending", "synced", "failed", "no_participants"})
        String participantSyncStatus,
    @Nullable
        @Column(name = "participant_sync_error")
        @Schema(
            description = "Why attendance could not be read.",
            examples = "Zoom does not answer.",
            nullable = true)
        String participantSyncError,
    @Nullable
        @Column(name = "participant_sync_completed_at")
        @Schema(
            description = "When attendance was last read to the end.",
            examples = "2026-11-22T14:31:07.123456Z",
            nullable = true)
        Instant participantSyncCompletedAt,
    @Nullable
        @Column(name = "total_absentees")
        @Schema(
            description = "People who registered and did not come; null until read.",
            examples = "33",
            nullable = true)
        Integer totalAbsentees,
    @Nullable
        @Column(name = "total_minutes")
        @Schema(
            description = "Time attended by all together, in minutes; null until read.",
            examples = "4310",
            nullable = true)
        Integer totalMinutes,
    @Nullable
        @Column(name = "avg_attendance_duration")
        @Schema(
            description = "Mean time attended by a person, in seconds; null until read.",
            examples = "2972",
            nullable = true)
        Integer avgAttendanceDuration) {}
