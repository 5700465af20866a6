package io.webinarsync.webinars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A poll as it is set up. */
@Schema(name = "Poll", description = "A poll as it is set up; its answers are in poll-answers.")
record PollView(
    @Schema(description = "Zoom's id of the poll.", examples = "QalIoKWLTJehBJ8e1xRrbQ")
        String pollId,
    @Nullable @Schema(description = "Title.", examples = "What next?", nullable = true)
        String title,
    @Nullable
        @Schema(description = "1 poll, 2 advanced poll, 3 quiz.", examples = "1", nullable = true)
        Integer pollType,
    @Nullable
        @Schema(
            description = "Whether it has begun or ended.",
            examples = "notstart",
            nullable = true)
        String status,
    @Nullable
        @Schema(description = "Whether answers bear no names.", examples = "false", nullable = true)
        Boolean anonymous,
    @Nullable
        @Schema(
            description = "Its questions, as Zoom sends them.",
            examples =
                "[{\"name\":\"Which topic?\",\"type\":\"single\",\"answers\":[\"Sync\",\"Async\"]}]",
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = Object.class)
        Object questions,
    @Schema(description = "When a sync last wrote it.", examples = "2026-11-22T14:31:07.123456Z")
        Instant syncedAt) {}
