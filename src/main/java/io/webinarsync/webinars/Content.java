package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a webinar is about and who runs it. */
@Embeddable
record Content(
    @Nullable
        @Column(name = "agenda")
        @Schema(
            description = "Its description, in full.",
            examples = "What is new and what comes next.",
            nullable = true)
        String agenda,
    @Nullable
        @Column(name = "join_url")
        @Schema(
            description = "Where attendees join.",
            examples = "https://zoom.us/j/81234567890",
            nullable = true)
        String joinUrl,
    @Nullable
        @Column(name = "alternative_hosts")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
            description = "Who else may host.",
            examples = "[\"second.host@example.com\"]",
            nullable = true)
        List<String> alternativeHosts,
    @Nullable
        @Column(name = "contact_name")
        @Schema(
            description = "Whom registrants may ask.",
            examples = "Ada Example",
            nullable = true)
        String contactName,
    @Nullable
        @Column(name = "contact_email")
        @Schema(
            description = "The contact's address.",
            examples = "contact@example.com",
            nullable = true)
        String contactEmail,
    @Nullable
        @Column(name = "template_id")
        @Schema(
            description = "Zoom's id of the template that it was made from.",
            examples = "ull6574eur",
            nullable = true)
        String templateId,
    @Nullable
        @Column(name = "creation_source")
        @Schema(description = "Where it was made.", examples = "web_portal", nullable = true)
        String creationSource,
    @Nullable
        @Column(name = "occurrence_id")
        @Schema(
            description = "The occurrence that the row speaks of.",
            examples = "1764604800000",
            nullable = true)
        String occurrenceId,
    @Nullable
        @Column(name = "occurrences")
        @ColumnTransformer(read = "cast(occurrences as text)")
        @JsonRawValue
        @Schema(
            description = "The occurrences of a recurring one, as Zoom sends them.",
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = Object.class)
        String occurrences,
    @Nullable
        @Column(name = "recurrence")
        @ColumnTransformer(read = "cast(recurrence as text)")
        @JsonRawValue
        @Schema(
            description = "How it recurs, as Zoom sends it.",
            nullable = true,
            type = SchemaType.OBJECT)
        String recurrence,
    @Nullable
        @Column(name = "tracking_fields")
        @ColumnTransformer(read = "cast(tracking_fields as text)")
        @JsonRawValue
        @Schema(
            description = "Tracking fields, as Zoom sends them.",
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = Object.class)
        String trackingFields,
    @Nullable
        @Column(name = "settings")
        @ColumnTransformer(read = "cast(settings as text)")
        @JsonRawValue
        @Schema(
            description = "All of its settings without secrets, as Zoom sends them.",
            nullable = true,
            type = SchemaType.OBJECT)
        String settings,
    @Column(name = "additional_data")
        @ColumnTransformer(read = "cast(additional_data as text)")
        @JsonRawValue
        @Schema(
            description = "What Zoom sent and no other field holds, without secrets.",
            type = SchemaType.OBJECT)
        String additionalData) {}
