package io.webinarsync.connections;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes to a connection. What is null or absent stays as it is. */
@Schema(
    name = "ConnectionChanges",
    description = "Changes to a connection: what is absent or null stays as it is.")
record ConnectionChanges(
    @Nullable
        @Schema(
            description = "Whether it may be used for syncs.",
            examples = "true",
            nullable = true)
        Boolean active,
    @Nullable
        @Pattern(regexp = Texts.PLAN, message = Texts.PLAN_UNKNOWN)
        @Schema(
            description = "Zoom plan of the account, which sets its rate limits.",
            enumeration = {"free", "pro", "business_plus"},
            nullable = true)
        String plan,
    @Nullable
        @DecimalMin(value = "0.01", message = SHARE_OUT_OF_RANGE)
        @DecimalMax(value = "1", message = SHARE_OUT_OF_RANGE)
        @Schema(
            description =
                "Share of the account's rate limits that syncs may use; other apps have the rest.",
            examples = "0.8",
            nullable = true)
        Double quotaShare,
    @Nullable
        @Pattern(
            regexp = ".*\\S.*",
            flags = Pattern.Flag.DOTALL,
            message = "The name must not be blank.")
        @Size(max = Texts.MAX_LENGTH, message = Texts.NAME_TOO_LONG)
        @Pattern(regexp = Texts.PLAIN, message = Texts.NAME_NOT_PLAIN)
        @Schema(
            description = "What you call it.",
            examples = "Marketing's Zoom account",
            nullable = true)
        String name) {

  private static final String SHARE_OUT_OF_RANGE = "The quota share is from 0.01 to 1.";

  /** The name without white space around it; null where it stays. */
  @Nullable String strippedName() {
    return name == null ? null : name.strip();
  }
}
