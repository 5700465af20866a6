package io.webinarsync.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connection's webinars in figures, those deleted at Zoom left out.
 *
 * @param avgAttendanceRate mean of the webinars' attendees per registrant, in percent; null where
 *     nothing is known. Guests can bring it above 100.
 * @param earliestWebinar when the first one begins; null without any
 * @param lastSyncTime when the newest completed sync ended; null before the first
 * @param staleWebinars neither written nor seen in a complete listing for 7 days
 */
@Schema(name = "WebinarStatistics")
record StatisticsView(
    UUID connectionId,
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
    long staleWebinars)
    implements OfConnection {}
