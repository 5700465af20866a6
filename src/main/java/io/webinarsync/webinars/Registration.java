package io.webinarsync.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which terms people register. */
@Embeddable
record Registration(
    @Nullable
        @Column(name = "registration_type")
        @Schema(
            description = "1 once for all occurrences, 2 for each, 3 once and choose.",
            examples = "1",
            nullable = true)
        Integer registrationType,
    @Nullable
        @Column(name = "registration_url")
        @Schema(
            description = "Where people register.",
            examples = "https://zoom.us/webinar/register/WN_abc",
            nullable = true)
        String registrationUrl,
    @Nullable
        @Column(name = "approval_type")
        @Schema(
            description = "0 automatic, 1 manual, 2 no registration.",
            examples = "0",
            nullable = true)
        Integer approvalType,
    @Nullable
        @Column(name = "max_registrants")
        @Schema(
            description = "Most registrants; null for no limit.",
            examples = "500",
            nullable = true)
        Integer maxRegistrants,
    @Nullable
        @Column(name = "max_attendees")
        @Schema(
            description = "Most attendees; null where the host's capacity is not known.",
            examples = "1000",
            nullable = true)
        Integer maxAttendees,
    @Column(name = "registrants_restrict_number")
        @Schema(
            description = "Most registrants as Zoom sends it; 0 for no limit.",
            examples = "500")
        int registrantsRestrictNumber,
    @Column(name = "registrants_confirmation_email")
        @Schema(description = "Whether registrants get a confirmation.", examples = "true")
        boolean registrantsConfirmationEmail,
    @Column(name = "registrants_email_notification")
        @Schema(
            description = "Whether registrants get mails about their registration.",
            examples = "true")
        boolean registrantsEmailNotification,
    @Column(name = "notify_registrants")
        @Schema(description = "Whether registrants are told of changes.", examples = "false")
        boolean notifyRegistrants) {}
