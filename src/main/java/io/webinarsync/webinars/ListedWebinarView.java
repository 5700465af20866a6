package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webinar in a list. */
@Schema(name = "ListedWebinar", description = "A webinar in a list.")
record ListedWebinarView(
    @Schema(description = "Our id of it.", examples = "0199a1b2-7d11-7c3e-9a4b-2f60c1d5e8a7")
        UUID id,
    @Schema(
            description = "The connection that it was read through.",
            examples = "0199a1b2-1111-7c3e-9a4b-2f60c1d5e8a7")
        UUID connectionId,
    @JsonUnwrapped Outline outline) {}
