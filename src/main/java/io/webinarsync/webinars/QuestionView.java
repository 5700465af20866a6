package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question that was asked. */
@Schema(name = "Question", description = "A question that was asked in Q&A, and its answer.")
record QuestionView(
    @Schema(
            description = "Zoom's id of the time that the webinar took place.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==")
        String instanceUuid,
    @Schema(
            description = "Tells the questions of an instance apart; the same after every sync.",
            examples = "0aa1d9f3")
        String questionKey,
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
    @Nullable
        @Schema(
            description = "What was asked.",
            examples = "Will there be a recording?",
            nullable = true)
        String question,
    @Nullable
        @Schema(
            description = "What was answered; null where nothing was.",
            examples = "Yes, tomorrow.",
            nullable = true)
        String answer,
    @Nullable
        @Schema(description = "Whether it was answered.", examples = "answered", nullable = true)
        String status,
    @Nullable @Schema(description = "When.", examples = "2026-12-01T16:41:10Z", nullable = true)
        Instant askedAt,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
