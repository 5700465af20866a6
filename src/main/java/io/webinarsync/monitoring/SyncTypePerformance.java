package io.webinarsync.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Completed syncs of one kind. Durations are null where none was measured.
 *
 * @param syncType full, delta or date_range
 * @param avgSecondsPerWebinar time of all syncs by webinars of all syncs; null where none was
 *     synced
 */
@Schema(name = "SyncTypePerformance")
record SyncTypePerformance(
    @Schema(examples = "full") String syncType,
    long totalSyncs,
    @Nullable Double avgDurationSeconds,
    @Nullable Integer minDurationSeconds,
    @Nullable Integer maxDurationSeconds,
    double avgWebinarsPerSync,
    long totalWebinarsSynced,
    @Nullable Double avgSecondsPerWebinar,
    double avgErrorsPerSync) {}
