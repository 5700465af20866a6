package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where registrations came from. */
@Schema(name = "TrackingSource", description = "Where registrations came from.")
record TrackingSourceView(
    @Schema(description = "Zoom's id of the source.", examples = "5516482804110")
        String trackingSourceId,
    @Nullable @Schema(description = "Name.", examples = "Newsletter", nullable = true)
        String sourceName,
    @Nullable
        @Schema(
            description = "The address that was given away.",
            examples = "https://zoom.us/webinar/register/5516482804110/WN_juM2BGyLQMyQ_ZrqiGRhLg",
            nullable = true)
        String trackingUrl,
    @Nullable
        @Schema(description = "How many registered from there.", examples = "120", nullable = true)
        Integer registrationCount,
    @Nullable
        @Schema(description = "How many opened the address.", examples = "380", nullable = true)
        Integer visitorCount,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
