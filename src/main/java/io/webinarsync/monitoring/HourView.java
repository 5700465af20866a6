package io.webinarsync.monitoring;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The caller's syncs that began within an hour.
 *
 * @param hour when the hour began
 * @param successRate completed ones, in percent
 * @param avgDurationSeconds of those that have ended; null without any
 */
@Schema(name = "SyncHour")
record HourView(
    @Schema(examples = "2026-11-22T14:00:00Z") Instant hour,
    long syncCount,
    long successfulSyncs,
    long failedSyncs,
    @Schema(examples = "66.67") double successRate,
    double avgWebinarsSynced,
    @Nullable Double avgDurationSeconds) {}
