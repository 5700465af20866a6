package io.webinarsync.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A phase of completed syncs.
 *
 * @param meanSeconds how long a sync was in it; null where none was measured
 * @param rowsPerSecond webinars found while listing, webinars and sessions stored while processing;
 *     null for the other phases, and where nothing was measured
 */
@Schema(name = "PhasePerformance")
record PhasePerformance(
    @Schema(enumeration = {"initializing", "listing", "processing", "finalizing"}) String phase,
    @Nullable Double meanSeconds,
    @Nullable Double rowsPerSecond) {}
