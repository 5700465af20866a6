package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The survey after a webinar. */
@Schema(name = "Survey", description = "The survey after the webinar, as it is set up.")
record SurveyView(
    @Nullable
        @Schema(
            description = "Whether it opens when the webinar ends.",
            examples = "true",
            nullable = true)
        Boolean showInTheBrowser,
    @Nullable
        @Schema(
            description = "Whether the follow-up e-mail names it.",
            examples = "false",
            nullable = true)
        Boolean showInTheFollowUpEmail,
    @Nullable
        @Schema(
            description = "Address of a survey that is not Zoom's.",
            examples = "https://example.com/survey",
            nullable = true)
        String thirdPartySurvey,
    @Nullable
        @Schema(
            description = "The survey, as Zoom sends it.",
            examples = "{\"title\":\"How was it?\",\"questions\":[]}",
            nullable = true,
            type = SchemaType.OBJECT)
        Object customSurvey,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
