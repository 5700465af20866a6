package io.webinarsync.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who the caller is, for the caller alone. */
@Schema(name = "Session", description = "Who the caller is, for the caller alone.")
record SessionView(
    @Schema(description = "Whether the service knows the caller.", examples = "true")
        boolean signedIn,
    @Nullable
        @Schema(
            description = "What the issuer calls the person; null where it does not say.",
            examples = "Ada Example",
            nullable = true)
        String name,
    @Nullable
        @Schema(
            description = "The caller's name that never changes; null for nobody.",
            examples = "248289761001",
            nullable = true)
        String subject,
    @Schema(description = "Whether what is for administrators is open.", examples = "false")
        boolean admin,
    @Schema(
            description = "How callers are known.",
            examples = "oidc",
            enumeration = {"oidc", "none"})
        String mode,
    @Nullable
        @Schema(
            description = "Where a browser signs in; null where it cannot or need not.",
            examples = "/sign-in",
            nullable = true)
        String signIn,
    @Nullable
        @Schema(
            description = "Where a form is posted to sign out; null as above.",
            examples = "/sign-out",
            nullable = true)
        String signOut) {}
