package io.webinarsync.webinars;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which webinars are asked for, as it stands in the address. What is absent or empty does not
 * narrow the list.
 */
record WebinarQuery(
    @QueryParam("connectionId")
        @Nullable
        @Parameter(
            description = "Only those of this connection.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "0199a1b2-1111-7c3e-9a4b-2f60c1d5e8a7")
        String connectionId,
    @QueryParam("status")
        @Nullable
        @Parameter(
            description = "Only those in this status.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"upcoming", "live", "ended", "expired", "deleted"}))
        String status,
    @QueryParam("from")
        @Nullable
        @Parameter(
            description =
                "Only those that begin then or later: an instant of RFC 3339, or a date in UTC.",
            example = "2026-01-01")
        String from,
    @QueryParam("to")
        @Nullable
        @Parameter(
            description =
                "Only those that begin then or before: an instant of RFC 3339, or a date in UTC, its whole day included.",
            example = "2026-03-31T22:00:00Z")
        String to,
    @QueryParam("host")
        @Nullable
        @Parameter(
            description = "Only those of the host with this id of Zoom's.",
            example = "z8dsdsdsdsdCfp8uQ")
        String host,
    @QueryParam("q")
        @Nullable
        @Parameter(
            description = "Only those whose topic holds this text, in capitals or not.",
            example = "product news")
        String q,
    @QueryParam("validation")
        @Nullable
        @Parameter(
            description = "Only those whose checks ended so.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"pending", "valid", "warning", "invalid"}))
        String validation,
    @QueryParam("sort")
        @DefaultValue("start_time")
        @Parameter(
            description =
                "By the time they begin, the title in capitals or not, registrants or attendees: the least first or with a hyphen the greatest; those without come last. A cursor goes on in its own order.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {
                      "start_time",
                      "-start_time",
                      "topic",
                      "-topic",
                      "total_registrants",
                      "-total_registrants",
                      "total_attendees",
                      "-total_attendees"
                    },
                    defaultValue = "start_time"))
        String sort) {}
