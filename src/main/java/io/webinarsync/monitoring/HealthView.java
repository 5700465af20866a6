package io.webinarsync.monitoring;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How well a connection is. A sync is a success here only if it completed whole and without errors.
 *
 * @param score 0 to 100; the worst reason decides
 * @param reasons what speaks against 100, the worst first; empty where nothing does
 * @param lastSuccessfulSync when the newest success ended; null before the first
 * @param hoursSinceLastSync hours since then
 * @param failedSyncs24h syncs that failed in the last 24 hours
 * @param avgSyncDurationSeconds mean of the syncs that completed in 7 days; null without any
 * @param staleWebinarCount webinars not synced for 7 days
 */
@Schema(name = "ConnectionHealth")
record HealthView(
    UUID connectionId,
    @JsonAlias("health_score") @Schema(examples = "70") int score,
    @Schema(enumeration = {"healthy", "degraded", "warning", "critical"}) String status,
    @Schema(examples = "[\"12 webinars were not synced for 7 days\"]") List<String> reasons,
    @Nullable Instant lastSuccessfulSync,
    @Schema(examples = "3.25") @Nullable Double hoursSinceLastSync,
    long failedSyncs24h,
    @Nullable Double avgSyncDurationSeconds,
    long staleWebinarCount,
    List<CheckView> checks,
    DataQuality dataQuality) {}
