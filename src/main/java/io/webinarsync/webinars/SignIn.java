package io.webinarsync.webinars;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who may attend. */
record SignIn(
    @Schema(description = "Whether attendees must be signed in to Zoom.", examples = "false")
        boolean enforceLogin,
    @Nullable
        @Schema(
            description = "Zoom's id of the way to sign in.",
            examples = "signIn_D8cJuqWVQ623CI4Q8yQK0Q",
            nullable = true)
        String authenticationOption,
    @Nullable
        @Schema(
            description = "Domains whose people may attend.",
            examples = "example.com",
            nullable = true)
        String authenticationDomains,
    @Nullable
        @Schema(
            description = "Name of the way to sign in.",
            examples = "Sign in to Zoom",
            nullable = true)
        String authenticationName) {}
