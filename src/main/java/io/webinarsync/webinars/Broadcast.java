package io.webinarsync.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a webinar is shown, heard and recorded. */
@Embeddable
record Broadcast(
    @Nullable
        @Column(name = "audio")
        @Schema(description = "How people hear it.", examples = "both", nullable = true)
        String audio,
    @Nullable
        @Column(name = "auto_recording")
        @Schema(
            description = "Where it is recorded by itself.",
            examples = "cloud",
            nullable = true)
        String autoRecording,
    @Nullable
        @Column(name = "record_file_id")
        @Schema(
            description = "The recording that a simulated one plays.",
            examples = "f09340e1-cdc3-4eae-9a74-98f9777ed908",
            nullable = true)
        String recordFileId,
    @Column(name = "hd_video")
        @Schema(description = "Whether its video is in high definition.", examples = "true")
        boolean hdVideo,
    @Column(name = "hd_video_for_attendees")
        @Schema(description = "Whether attendees see it so.", examples = "false")
        boolean hdVideoForAttendees,
    @Column(name = "send_1080p_video_to_attendees")
        @Schema(description = "Whether attendees see it in 1080p.", examples = "false")
        boolean send1080pVideoToAttendees,
    @Column(name = "host_video")
        @Schema(description = "Whether the host's video is on from the start.", examples = "true")
        boolean hostVideo,
    @Column(name = "panelists_video")
        @Schema(
            description = "Whether the panelists' video is on from the start.",
            examples = "true")
        boolean panelistsVideo,
    @Column(name = "on_demand")
        @Schema(description = "Whether the recording can be watched later.", examples = "false")
        boolean onDemand,
    @Column(name = "practice_session")
        @Schema(description = "Whether there is a practice session before.", examples = "true")
        boolean practiceSession,
    @Column(name = "question_answer")
        @Schema(description = "Whether attendees may ask questions.", examples = "true")
        boolean questionAnswer,
    @Column(name = "simulive")
        @Schema(description = "Whether a recording is played as if live.", examples = "false")
        boolean simulive,
    @Column(name = "transition_to_live")
        @Schema(description = "Whether a simulated one goes over to live.", examples = "false")
        boolean transitionToLive) {}
