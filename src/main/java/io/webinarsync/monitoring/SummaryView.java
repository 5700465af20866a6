package io.webinarsync.monitoring;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connection's syncs that began in the last days. Those that are neither successful nor failed
 * nor in progress were cancelled or left gaps.
 *
 * @param days how many days back
 * @param successfulSyncs completed, whole and without errors
 * @param failedSyncs failed, or ended with errors
 * @param avgSyncDurationMinutes of completed ones; null without any
 */
@Schema(name = "SyncSummary")
record SummaryView(
    UUID connectionId,
    @Schema(examples = "30") int days,
    long totalSyncs,
    long successfulSyncs,
    long failedSyncs,
    long inProgressSyncs,
    long totalWebinarsSynced,
    long totalParticipantsSynced,
    @Schema(examples = "1.75") @Nullable Double avgSyncDurationMinutes) {}
