package io.webinarsync.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a dashboard shows of a connection. What is about its last sync is null before the first.
 *
 * @param zoomEmail the Zoom user's address; null where it is not known
 * @param tokenExpiresAt when the last token expires; null before the first
 * @param tokenState valid, expiring (within five minutes) or expired; null before the first token
 * @param lastSyncId the sync that began last, which may be at work
 * @param etaSeconds time left at the rate so far; null while too little is done, or nothing runs
 * @param lastSuccessfulSync when the newest sync that was whole and without errors ended; null
 *     before the first
 * @param healthScore 0 to 100
 * @param activeAlerts names of the alert conditions that hold
 * @param syncs24h syncs that began in the last 24 hours
 * @param successRate24h completed ones of those, in percent; null without any
 * @param staleWebinars webinars not synced for 7 days
 * @param unresolvedErrors errors that no retry has mended, in all syncs that are kept
 */
@Schema(name = "ConnectionState", description = "All that a dashboard shows of a connection.")
record ConnectionStateView(
    UUID connectionId,
    @Schema(examples = "host@example.com") @Nullable String zoomEmail,
    boolean isActive,
    @Nullable Instant tokenExpiresAt,
    @Schema(enumeration = {"valid", "expiring", "expired"}) @Nullable String tokenState,
    @Nullable UUID lastSyncId,
    @Schema(examples = "completed") @Nullable String lastSyncStatus,
    @Schema(examples = "delta") @Nullable String lastSyncType,
    @Nullable Instant lastSyncStartedAt,
    @Nullable Instant lastSyncEndedAt,
    @Nullable Integer lastSyncProgressPercentage,
    @Schema(examples = "processing") @Nullable String lastSyncCurrentPhase,
    @Nullable Integer lastSyncErrorCount,
    @Nullable Integer etaSeconds,
    @Nullable Instant lastSuccessfulSync,
    @Schema(examples = "100") int healthScore,
    @Schema(enumeration = {"healthy", "degraded", "warning", "critical"}) String healthStatus,
    @Schema(examples = "[\"stale_data\"]") List<String> activeAlerts,
    long syncs24h,
    long failed24h,
    @Schema(examples = "95.83") @Nullable Double successRate24h,
    long totalWebinars,
    long invalidWebinars,
    long warningWebinars,
    long staleWebinars,
    long unresolvedErrors)
    implements OfConnection {}
