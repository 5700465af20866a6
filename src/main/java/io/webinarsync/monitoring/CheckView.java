package io.webinarsync.monitoring;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check of a connection, and what it looked at. */
@Schema(name = "HealthCheck")
record CheckView(
    @JsonAlias("check_name")
        @Schema(
            enumeration = {
              "connection_validity",
              "recent_sync_success",
              "data_integrity",
              "sync_performance"
            })
        String name,
    @JsonAlias("check_status") @Schema(enumeration = {"passed", "warning", "failed", "skipped"})
        String status,
    @JsonAlias("check_message") @Schema(examples = "No webinar is invalid") String message,
    @JsonAlias("check_details") CheckDetails details) {}
