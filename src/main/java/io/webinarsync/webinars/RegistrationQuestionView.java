package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question of the registration form. */
@Schema(name = "RegistrationQuestion", description = "A question of the registration form.")
record RegistrationQuestionView(
    @Schema(
            description = "Zoom's own question, or the organiser's.",
            examples = "custom",
            enumeration = {"standard", "custom"})
        String kind,
    @Schema(
            description = "What is asked; for a standard question the field.",
            examples = "What do you teach?")
        String title,
    @Nullable
        @Schema(
            description = "How it is answered; null for a standard question.",
            examples = "short",
            nullable = true)
        String type,
    @Nullable
        @Schema(description = "Whether it must be answered.", examples = "true", nullable = true)
        Boolean required,
    @Nullable
        @Schema(
            description = "What may be chosen, as Zoom sends it.",
            examples = "[\"Mathematics\",\"Music\"]",
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = Object.class)
        Object answers,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
