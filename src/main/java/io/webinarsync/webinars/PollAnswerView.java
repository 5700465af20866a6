package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer in a poll. */
@Schema(name = "PollAnswer", description = "An answer that was given in a poll.")
record PollAnswerView(
    @Schema(
            description = "Zoom's id of the time that the webinar took place.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==")
        String instanceUuid,
    @Schema(
            description = "Tells the answers of an instance apart; the same after every sync.",
            examples = "77b1e2c0")
        String answerKey,
    @Nullable
        @Schema(
            description = "Zoom's id of the poll.",
            examples = "QalIoKWLTJehBJ8e1xRrbQ",
            nullable = true)
        String pollId,
    @Nullable
        @Schema(
            description = "Who it was; null for anonymous people.",
            examples = "Ada Example",
            nullable = true)
        String name,
    @Nullable
        @Schema(
            description = "E-mail address; null for anonymous people.",
            examples = "ada@example.com",
            nullable = true)
        String email,
    @Nullable @Schema(description = "What was asked.", examples = "Which topic?", nullable = true)
        String question,
    @Nullable @Schema(description = "What was answered.", examples = "Async", nullable = true)
        String answer,
    @Nullable @Schema(description = "When.", examples = "2026-12-01T16:30:00Z", nullable = true)
        Instant answeredAt,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
