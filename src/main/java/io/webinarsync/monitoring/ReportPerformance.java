package io.webinarsync.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How fast the completed syncs of a period were; null where there is nothing to take it of. */
@Schema(name = "ReportPerformance")
record ReportPerformance(
    @Schema(examples = "83.5") @Nullable Double avgSyncDurationSeconds,
    @Nullable Integer minSyncDurationSeconds,
    @Nullable Integer maxSyncDurationSeconds,
    @Nullable Double avgWebinarsPerSync,
    @Nullable Double avgWebinarsPerMinute) {}
