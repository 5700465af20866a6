package io.webinarsync.monitoring;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connection's webinars as they are now, those deleted at Zoom left out; as in {@link
 * StatisticsView}.
 *
 * @param avgAttendanceRate mean of the webinars' attendees per registrant, in percent; null where
 *     nothing is known
 * @param lastSyncTime when the newest completed sync ended; null before the first
 * @param staleWebinars neither written nor seen in a complete listing for 7 days
 */
@Schema(name = "ReportedWebinars")
record ReportedWebinars(
    long totalWebinars,
    long pastWebinars,
    long upcomingWebinars,
    long invalidWebinars,
    long warningWebinars,
    long totalRegistrantsAll,
    long totalAttendeesAll,
    @Schema(examples = "61.5") @Nullable Double avgAttendanceRate,
    @Nullable Instant earliestWebinar,
    @Nullable Instant latestWebinar,
    @Nullable Instant lastSyncTime,
    long staleWebinars) {}
