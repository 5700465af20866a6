package io.webinarsync.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check looked at: each check fills in its own part. What is not known is left out.
 *
 * @param connectionStatus what the connection's last use found
 * @param canRefresh whether there is what a new token is asked for with
 * @param lastSuccessfulSync when the newest sync that was whole and without errors ended
 * @param avgSyncDurationSeconds mean of the syncs that completed in the last 7 days
 * @param completedSyncs how many those are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HealthCheckDetails")
record CheckDetails(
    @Nullable Boolean isActive,
    @Nullable String connectionStatus,
    @Nullable Instant tokenExpiresAt,
    @Nullable Boolean canRefresh,
    @Nullable Instant lastSuccessfulSync,
    @Nullable Long invalidWebinars,
    @Nullable Double avgSyncDurationSeconds,
    @Nullable Long completedSyncs) {}
