package io.webinarsync.webinars;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which terms people register. */
record Registration(
    @Nullable
        @Schema(
            description = "1 once for all occurrences, 2 for each, 3 once and choose.",
            examples = "1",
            nullable = true)
        Integer registrationType,
    @Nullable
        @Schema(
            description = "Where people register.",
            examples = "https://zoom.us/webinar/register/WN_abc",
            nullable = true)
        String registrationUrl,
    @Nullable
        @Schema(
            description = "0 automatic, 1 manual, 2 no registration.",
            examples = "0",
            nullable = true)
        Integer approvalType,
    @Nullable
        @Schema(
            description = "Most registrants; null for no limit.",
            examples = "500",
            nullable = true)
        Integer maxRegistrants,
    @Nullable
        @Schema(
            description = "Most attendees; null where the host's capacity is not known.",
            examples = "1000",
            nullable = true)
        Integer maxAttendees,
    @Schema(description = "Most registrants as Zoom sends it; 0 for no limit.", examples = "500")
        int registrantsRestrictNumber,
    @Schema(description = "Whether registrants get a confirmation.", examples = "true")
        boolean registrantsConfirmationEmail,
    @Schema(
            description = "Whether registrants get mails about their registration.",
            examples = "true")
        boolean registrantsEmailNotification,
    @Schema(description = "Whether registrants are told of changes.", examples = "false")
        boolean notifyRegistrants) {}
