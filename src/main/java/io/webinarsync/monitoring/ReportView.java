package io.webinarsync.monitoring;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report on a connection's syncs that began in a time. Health, webinars and checks are as they
 * are now.
 *
 * @param connectionName what its owner calls the connection
 * @param healthScore 0 to 100
 */
@Schema(name = "SyncReport", description = "A report on a connection's syncs.")
record ReportView(
    UUID connectionId,
    @Schema(examples = "Marketing's Zoom account") String connectionName,
    @Schema(examples = "100") int healthScore,
    Period reportPeriod,
    ReportSummary summary,
    ReportPerformance performanceMetrics,
    ErrorAnalysis errorAnalysis,
    ReportedWebinars webinarStatistics,
    List<CheckView> healthChecks) {}
