package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What the checks of the stored row found. */
@Embeddable
record Checks(
    @Column(name = "validation_errors")
        @ColumnTransformer(read = "cast(validation_errors as text)")
        @JsonRawValue
        @Schema(
            description = "What is wrong.",
            type = SchemaType.ARRAY,
            implementation = Object.class)
        String validationErrors,
    @Column(name = "validation_warnings")
        @ColumnTransformer(read = "cast(validation_warnings as text)")
        @JsonRawValue
        @Schema(
            description = "What is odd.",
            type = SchemaType.ARRAY,
            implementation = Object.class)
        String validationWarnings,
    @Nullable
        @Column(name = "last_validated_at")
        @Schema(
            description = "When it was last checked.",
            examples = "2026-11-22T14:31:07.123456Z",
            nullable = true)
        Instant lastValidatedAt) {}
