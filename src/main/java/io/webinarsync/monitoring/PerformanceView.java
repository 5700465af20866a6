package io.webinarsync.monitoring;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a connection's completed syncs goes. What no sync has measured is null.
 *
 * @param bySyncType one item for each kind of sync that has completed
 * @param byPhase the four phases in their order
 * @param meanSecondsWaitingForLimit seconds of a sync held back by Zoom's rate limits
 * @param meanSecondsWorking seconds of a sync not held back
 * @param shareWaitingForLimit waiting of waiting and working, over all syncs: 0 to 1
 */
@Schema(name = "Performance")
record PerformanceView(
    UUID connectionId,
    List<SyncTypePerformance> bySyncType,
    List<PhasePerformance> byPhase,
    @Schema(examples = "41.3") @Nullable Double meanSecondsWaitingForLimit,
    @Schema(examples = "18.7") @Nullable Double meanSecondsWorking,
    @Schema(examples = "0.6883") @Nullable Double shareWaitingForLimit,
    @Schema(examples = "1.35") @Nullable Double meanCallsPerWebinar)
    implements OfConnection {}
