package io.webinarsync.monitoring;

import java.util.List;

/** The figures that stand first in a report. */
final class Figures {

  private Figures() {}

  static Figure score(ReportView report) {
    return new Figure("Health now", Shown.number(report.healthScore()) + " of 100");
  }

  static List<Figure> of(ReportView report) {
    ReportSummary summary = report.summary();
    return List.of(
        new Figure("Syncs", Shown.number(summary.totalSyncs())),
        new Figure("Successful", Shown.percent(summary.successRate())),
        new Figure("Webinars synced", Shown.number(summary.totalWebinarsSynced())),
        new Figure("Sessions synced", Shown.number(summary.totalParticipantsSynced())),
        new Figure(
            "Mean duration", Shown.seconds(report.performanceMetrics().avgSyncDurationSeconds())),
        new Figure("Calls to Zoom", Shown.number(summary.totalApiCalls())),
        new Figure("Errors", Shown.number(report.errorAnalysis().totalErrors())));
  }
}
