package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person at an instance. */
@Schema(
    name = "Attendance",
    description = "A person at an instance, all of their sessions taken together.")
record AttendanceView(
    @Schema(
            description = "Zoom's id of the time that the webinar took place.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==")
        String instanceUuid,
    @Schema(
            description =
                "Who it is, within the webinar: the e-mail address in small letters where one is known.",
            examples = "ada@example.com")
        String personKey,
    @Schema(
            description =
                "Without e-mail address, registration and id: each session stands for itself.",
            examples = "false")
        boolean isGuest,
    @Nullable
        @Schema(
            description = "The name that was shown first.",
            examples = "Ada Example",
            nullable = true)
        String name,
    @Nullable
        @Schema(
            description = "E-mail address, of the session or else of the registration.",
            examples = "ada@example.com",
            nullable = true)
        String email,
    @Nullable
        @Schema(
            description = "Zoom's id of the registration; null where there is none.",
            examples = "9tboDiHUQAeOnbmudzWa5g",
            nullable = true)
        String registrantId,
    @Nullable
        @Schema(
            description = "Status of the registration.",
            examples = "approved",
            nullable = true,
            enumeration = {"pending", "approved", "denied"})
        String registrantStatus,
    @Schema(description = "How often the person joined.", examples = "2") int sessions,
    @Nullable
        @Schema(
            description = "When the first session began.",
            examples = "2026-12-01T16:01:12Z",
            nullable = true)
        Instant firstJoinTime,
    @Nullable
        @Schema(
            description = "When the last session ended.",
            examples = "2026-12-01T16:58:40Z",
            nullable = true)
        Instant lastLeaveTime,
    @Schema(
            description = "Time present in seconds; sessions that overlap count once.",
            examples = "3301")
        int attendedSeconds) {}
