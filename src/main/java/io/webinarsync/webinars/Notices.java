package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people are sent before and after. */
record Notices(
    @Nullable @Schema(description = "Language of the mails.", examples = "en-US", nullable = true)
        String emailLanguage,
    @Schema(description = "Whether panelists get an invitation.", examples = "true")
        boolean panelistsInvitationEmailNotification,
    @Nullable
        @JsonRawValue
        @Schema(
            description = "The reminder before it, as Zoom sends it.",
            nullable = true,
            type = SchemaType.OBJECT)
        String attendeesAndPanelistsReminderEmailNotification,
    @Nullable
        @JsonRawValue
        @Schema(
            description = "The mail to attendees after it, as Zoom sends it.",
            nullable = true,
            type = SchemaType.OBJECT)
        String followUpAttendeesEmailNotification,
    @Nullable
        @JsonRawValue
        @Schema(
            description = "The mail to absentees after it, as Zoom sends it.",
            nullable = true,
            type = SchemaType.OBJECT)
        String followUpAbsenteesEmailNotification,
    @Schema(description = "Whether there is a survey after it.", examples = "false")
        boolean postWebinarSurvey,
    @Nullable
        @Schema(
            description = "Where the survey is.",
            examples = "https://example.com/survey",
            nullable = true)
        String surveyUrl) {}
