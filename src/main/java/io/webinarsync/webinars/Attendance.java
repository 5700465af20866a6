package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who came, in figures. */
record Attendance(
    @Schema(
            description = "Whether attendance has been read.",
            examples = "synced",
            enumeration = {"not_applicable", "pending", "synced", "failed", "no_participants"})
        String participantSyncStatus,
    @Nullable
        @Schema(
            description = "Why attendance could not be read.",
            examples = "Zoom does not answer.",
            nullable = true)
        String participantSyncError,
    @Nullable
        @Schema(
            description = "When attendance was last read to the end.",
            examples = "2026-11-22T14:31:07.123456Z",
            nullable = true)
        Instant participantSyncCompletedAt,
    @Nullable
        @Schema(
            description = "People who registered and did not come; null until read.",
            examples = "33",
            nullable = true)
        Integer totalAbsentees,
    @Nullable
        @Schema(
            description = "Time attended by all together, in minutes; null until read.",
            examples = "4310",
            nullable = true)
        Integer totalMinutes,
    @Nullable
        @Schema(
            description = "Mean time attended by a person, in seconds; null until read.",
            examples = "2972",
            nullable = true)
        Integer avgAttendanceDuration) {}
