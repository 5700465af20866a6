package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a webinar is about and who runs it. */
record Content(
    @Nullable
        @Schema(
            description = "Its description, in full.",
            examples = "What is new and what comes next.",
            nullable = true)
        String agenda,
    @Nullable
        @Schema(
            description = "Where attendees join.",
            examples = "https://zoom.us/j/81234567890",
            nullable = true)
        String joinUrl,
    @Nullable
        @Schema(
            description = "Who else may host.",
            examples = "[\"second.host@example.com\"]",
            nullable = true)
        List<String> alternativeHosts,
    @Nullable
        @Schema(
            description = "Whom registrants may ask.",
            examples = "Ada Example",
            nullable = true)
        String contactName,
    @Nullable
        @Schema(
            description = "The contact's address.",
            examples = "contact@example.com",
            nullable = true)
        String contactEmail,
    @Nullable
        @Schema(
            description = "Zoom's id of the template that it was made from.",
            examples = "ull6574eur",
            nullable = true)
        String templateId,
    @Nullable @Schema(description = "Where it was made.", examples = "web_portal", nullable = true)
        String creationSource,
    @Nullable
        @Schema(
            description = "The occurrence that the row speaks of.",
            examples = "1764604800000",
            nullable = true)
        String occurrenceId,
    @Nullable
        @JsonRawValue
        @Schema(
            description = "The occurrences of a recurring one, as Zoom sends them.",
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = Object.class)
        String occurrences,
    @Nullable
        @JsonRawValue
        @Schema(
            description = "How it recurs, as Zoom sends it.",
            nullable = true,
            type = SchemaType.OBJECT)
        String recurrence,
    @Nullable
        @JsonRawValue
        @Schema(
            description = "Tracking fields, as Zoom sends them.",
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = Object.class)
        String trackingFields,
    @Nullable
        @JsonRawValue
        @Schema(
            description = "All of its settings without secrets, as Zoom sends them.",
            nullable = true,
            type = SchemaType.OBJECT)
        String settings,
    @JsonRawValue
        @Schema(
            description = "What Zoom sent and no other field holds, without secrets.",
            type = SchemaType.OBJECT)
        String additionalData) {}
