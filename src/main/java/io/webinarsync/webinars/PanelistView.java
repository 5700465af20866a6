package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invited panelist. */
@Schema(name = "Panelist", description = "An invited panelist.")
record PanelistView(
    @Schema(
            description =
                "Zoom's id of the panelist, or a key made from what is known where there is none.",
            examples = "Tg2b6GhcQKKbV7nSCbDKug")
        String panelistId,
    @Nullable
        @Schema(description = "E-mail address.", examples = "ada@example.com", nullable = true)
        String email,
    @Nullable @Schema(description = "Name.", examples = "Ada Example", nullable = true) String name,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
