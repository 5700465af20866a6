package io.webinarsync.connections;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a connection that rests on a person's consent. All may be left out. */
@Schema(
    name = "NewAuthorization",
    description =
        "A connection to be made by consent. What is left out stays as it is where the connection is there already.")
record NewAuthorization(
    @Nullable
        @Pattern(
            regexp = ".*\\S.*",
            flags = Pattern.Flag.DOTALL,
            message = "The name must not be blank.")
        @Size(max = Texts.MAX_LENGTH, message = Texts.NAME_TOO_LONG)
        @Pattern(regexp = Texts.PLAIN, message = Texts.NAME_NOT_PLAIN)
        @Schema(
            description = "What you call it; the person's e-mail address where you do not say.",
            examples = "Marketing's Zoom account",
            nullable = true)
        String name,
    @Nullable
        @Pattern(regexp = Texts.PLAN, message = Texts.PLAN_UNKNOWN)
        @Schema(
            description =
                "Zoom plan of the account, which sets its rate limits; `pro` where you do not say.",
            enumeration = {"free", "pro", "business_plus"},
            nullable = true)
        String plan) {

  /** Nothing is said. */
  static final NewAuthorization BARE = new NewAuthorization(null, null);

  /** Without white space around the name. */
  NewAuthorization {
    name = name == null ? null : name.strip();
  }
}
