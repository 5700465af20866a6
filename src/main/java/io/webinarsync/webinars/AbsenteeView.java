package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registrant who did not come. */
@Schema(name = "Absentee", description = "A registrant who did not come to an instance.")
record AbsenteeView(
    @Schema(
            description = "Zoom's id of the time that the webinar took place.",
            examples = "qaXYZ0pXR2Kw1n5yVb1m2A==")
        String instanceUuid,
    @Schema(description = "Zoom's id of the registration.", examples = "9tboDiHUQAeOnbmudzWa5g")
        String registrantId,
    @Nullable
        @Schema(description = "E-mail address.", examples = "ada@example.com", nullable = true)
        String email,
    @Nullable @Schema(description = "First name.", examples = "Ada", nullable = true)
        String firstName,
    @Nullable @Schema(description = "Last name.", examples = "Example", nullable = true)
        String lastName,
    @Schema(
            description = "Who says so: Zoom, or a comparison of registrants and participants.",
            examples = "zoom",
            enumeration = {"zoom", "computed"})
        String source,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
