package io.webinarsync.maintenance;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a clean-up has done.
 *
 * @param olderThanDays age in days from which ended syncs were deleted
 * @param deleted rows by what they were; 0 where there were none
 */
@Schema(name = "CleanUp")
record CleanedUpView(
    @Schema(examples = "30") int olderThanDays,
    @Schema(
            examples =
                "{\"syncLogs\": 12, \"errorLogs\": 3, \"progressUpdates\": 840, \"queueItems\": 6200, \"checkpoints\": 36, \"heartbeats\": 12, \"reconciliations\": 7400, \"seenRows\": 0, \"performanceMetrics\": 96, \"testResults\": 0, \"dailyCalls\": 2}")
        Map<String, Long> deleted) {}
