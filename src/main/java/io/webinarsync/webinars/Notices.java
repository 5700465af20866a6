package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What people are sent before and after. */
@Embeddable
record Notices(
    @Nullable
        @Column(name = "email_language")
        @Schema(description = "Language of the mails.", examples = "en-US", nullable = true)
        String emailLanguage,
    @Column(name = "panelists_invitation_email_notification")
        @Schema(description = "Whether panelists get an invitation.", examples = "true")
        boolean panelistsInvitationEmailNotification,
    @Nullable
        @Column(name = "attendees_and_panelists_reminder_email_notification")
        @ColumnTransformer(
            read = "cast(attendees_and_panelists_reminder_email_notification as text)")
        @JsonRawValue
        @Schema(
            description = "The reminder before it, as Zoom sends it.",
            nullable = true,
            type = SchemaType.OBJECT)
        String attendeesAndPanelistsReminderEmailNotification,
    @Nullable
        @Column(name = "follow_up_attendees_email_notification")
        @ColumnTransformer(read = "cast(follow_up_attendees_email_notification as text)")
        @JsonRawValue
        @Schema(
            description = "The mail to attendees after it, as Zoom sends it.",
            nullable = true,
            type = SchemaType.OBJECT)
        String followUpAttendeesEmailNotification,
    @Nullable
        @Column(name = "follow_up_absentees_email_notification")
        @ColumnTransformer(read = "cast(follow_up_absentees_email_notification as text)")
        @JsonRawValue
        @Schema(
            description = "The mail to absentees after it, as Zoom sends it.",
            nullable = true,
            type = SchemaType.OBJECT)
        String followUpAbsenteesEmailNotification,
    @Column(name = "post_webinar_survey")
        @Schema(description = "Whether there is a survey after it.", examples = "false")
        boolean postWebinarSurvey,
    @Nullable
        @Column(name = "survey_url")
        @Schema(
            description = "Where the survey is.",
            examples = "https://example.com/survey",
            nullable = true)
        String surveyUrl) {}
