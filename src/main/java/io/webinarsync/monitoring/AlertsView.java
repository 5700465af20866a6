package io.webinarsync.monitoring;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an active connection's owner should be called for.
 *
 * @param highFailureRate more than half of the syncs that began in the last 24 hours have failed
 * @param staleData no sync has completed within the last 48 hours, or ever
 * @param longRunningSync a sync runs, or waits, since over an hour
 * @param highErrorCount more than 10 webinars are invalid
 */
@Schema(name = "Alerts")
record AlertsView(
    UUID connectionId,
    boolean highFailureRate,
    boolean staleData,
    boolean longRunningSync,
    boolean highErrorCount)
    implements OfConnection {}
