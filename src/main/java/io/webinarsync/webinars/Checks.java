package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the checks of the stored row found. */
record Checks(
    @JsonRawValue
        @Schema(
            description = "What is wrong.",
            type = SchemaType.ARRAY,
            implementation = Object.class)
        String validationErrors,
    @JsonRawValue
        @Schema(
            description = "What is odd.",
            type = SchemaType.ARRAY,
            implementation = Object.class)
        String validationWarnings,
    @Nullable
        @Schema(
            description = "When it was last checked.",
            examples = "2026-11-22T14:31:07.123456Z",
            nullable = true)
        Instant lastValidatedAt) {}
