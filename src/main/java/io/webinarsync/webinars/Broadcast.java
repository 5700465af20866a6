package io.webinarsync.webinars;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a webinar is shown, heard and recorded. */
record Broadcast(
    @Nullable @Schema(description = "How people hear it.", examples = "both", nullable = true)
        String audio,
    @Nullable
        @Schema(
            description = "Where it is recorded by itself.",
            examples = "cloud",
            nullable = true)
        String autoRecording,
    @Nullable
        @Schema(
            description = "The recording that a simulated one plays.",
            examples = "f09340e1-cdc3-4eae-9a74-98f9777ed908",
            nullable = true)
        String recordFileId,
    @Schema(description = "Whether its video is in high definition.", examples = "true")
        boolean hdVideo,
    @Schema(description = "Whether attendees see it so.", examples = "false")
        boolean hdVideoForAttendees,
    @Schema(description = "Whether attendees see it in 1080p.", examples = "false")
        boolean send1080pVideoToAttendees,
    @Schema(description = "Whether the host's video is on from the start.", examples = "true")
        boolean hostVideo,
    @Schema(description = "Whether the panelists' video is on from the start.", examples = "true")
        boolean panelistsVideo,
    @Schema(description = "Whether the recording can be watched later.", examples = "false")
        boolean onDemand,
    @Schema(description = "Whether there is a practice session before.", examples = "true")
        boolean practiceSession,
    @Schema(description = "Whether attendees may ask questions.", examples = "true")
        boolean questionAnswer,
    @Schema(description = "Whether a recording is played as if live.", examples = "false")
        boolean simulive,
    @Schema(description = "Whether a simulated one goes over to live.", examples = "false")
        boolean transitionToLive) {}
