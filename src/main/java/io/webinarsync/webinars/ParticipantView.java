package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session: one person from joining to leaving. */
@Schema(
    name = "Participant",
    description = "A session: one person from joining to leaving. Who joins again has several.")
record ParticipantView(
    @Schema(
            description = "Zoom's id of the time that the webinar took place.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==")
        String instanceUuid,
    @Schema(
            description = "Tells the sessions of an instance apart; the same after every sync.",
            examples = "3f0c9a54d1f6")
        String sessionKey,
    @Nullable
        @Schema(
            description = "Zoom's id of the participant; null for guests.",
            examples = "55555AAAiAAAAAiAiAiiAii",
            nullable = true)
        String participantId,
    @Nullable
        @Schema(
            description = "Zoom's id of the participant within the instance.",
            examples = "16778240",
            nullable = true)
        String userId,
    @Nullable
        @Schema(
            description = "Zoom's id of the registration; null where there is none.",
            examples = "9tboDiHUQAeOnbmudzWa5g",
            nullable = true)
        String registrantId,
    @Nullable
        @Schema(description = "The name that was shown.", examples = "Ada Example", nullable = true)
        String name,
    @Nullable
        @Schema(
            description = "E-mail address, where Zoom knows it.",
            examples = "ada@example.com",
            nullable = true)
        String userEmail,
    @Nullable
        @Schema(
            description = "When the session began.",
            examples = "2026-12-01T16:01:12Z",
            nullable = true)
        Instant joinTime,
    @Nullable
        @Schema(
            description = "When the session ended.",
            examples = "2026-12-01T16:58:40Z",
            nullable = true)
        Instant leaveTime,
    @Nullable @Schema(description = "Length in seconds.", examples = "3448", nullable = true)
        Integer duration,
    @Nullable
        @Schema(
            description = "Whether the session went on over another data centre.",
            examples = "false",
            nullable = true)
        Boolean failover,
    @Nullable
        @Schema(description = "Where the person was.", examples = "in_meeting", nullable = true)
        String status,
    @Nullable
        @Schema(
            description = "Whether the person belongs to the host's account.",
            examples = "false",
            nullable = true)
        Boolean internalUser,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
