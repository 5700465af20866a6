package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Someone who registered. */
@Schema(name = "Registrant", description = "Someone who registered, in whatever status.")
record RegistrantView(
    @Schema(description = "Zoom's id of the registration.", examples = "9tboDiHUQAeOnbmudzWa5g")
        String registrantId,
    @Nullable
        @Schema(description = "E-mail address.", examples = "ada@example.com", nullable = true)
        String email,
    @Nullable @Schema(description = "First name.", examples = "Ada", nullable = true)
        String firstName,
    @Nullable @Schema(description = "Last name.", examples = "Example", nullable = true)
        String lastName,
    @Nullable
        @Schema(description = "Street and number.", examples = "1 Example Street", nullable = true)
        String address,
    @Nullable @Schema(description = "City.", examples = "Berlin", nullable = true) String city,
    @Nullable @Schema(description = "State or province.", examples = "BE", nullable = true)
        String state,
    @Nullable @Schema(description = "Postal code.", examples = "10115", nullable = true) String zip,
    @Nullable @Schema(description = "Code of the country.", examples = "DE", nullable = true)
        String country,
    @Nullable
        @Schema(description = "Telephone number.", examples = "+49 30 5550100", nullable = true)
        String phone,
    @Nullable @Schema(description = "Industry.", examples = "Education", nullable = true)
        String industry,
    @Nullable
        @Schema(description = "Organisation.", examples = "Example University", nullable = true)
        String org,
    @Nullable @Schema(description = "Job title.", examples = "Lecturer", nullable = true)
        String jobTitle,
    @Nullable
        @Schema(
            description = "When a purchase is planned.",
            examples = "1-3 months",
            nullable = true)
        String purchasingTimeFrame,
    @Nullable
        @Schema(description = "Part in the decision.", examples = "Influencer", nullable = true)
        String roleInPurchaseProcess,
    @Nullable
        @Schema(description = "Size of the organisation.", examples = "51-500", nullable = true)
        String noOfEmployees,
    @Nullable
        @Schema(
            description = "What the form's last field holds.",
            examples = "Looking forward to it.",
            nullable = true)
        String comments,
    @Nullable
        @Schema(
            description = "Answers to the organiser's own questions, as Zoom sends them.",
            examples = "[{\"title\":\"What do you teach?\",\"value\":\"Mathematics\"}]",
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = Object.class)
        Object customQuestions,
    @Nullable
        @Schema(
            description = "Whether the registration was accepted.",
            examples = "approved",
            nullable = true,
            enumeration = {"pending", "approved", "denied"})
        String status,
    @Nullable
        @Schema(
            description = "When the registration was made.",
            examples = "2026-11-20T09:12:44Z",
            nullable = true)
        Instant createTime,
    @Nullable
        @Schema(
            description = "The occurrence that it is for; null for all.",
            examples = "1764604800000",
            nullable = true)
        String occurrenceId,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
