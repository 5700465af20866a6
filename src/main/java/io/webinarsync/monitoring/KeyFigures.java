package io.webinarsync.monitoring;

import java.util.List;

/** The figures that stand first in a report. */
final class KeyFigures {

  private KeyFigures() {}

  static KeyFigure score(ReportView report) {
    return new KeyFigure("Health now", Shown.number(report.healthScore()) + " / 100");
  }

  static List<KeyFigure> of(ReportView report) {
    ReportSummary summary = report.summary();
    return List.of(
        new KeyFigure("Syncs", Shown.number(summary.totalSyncs())),
        new KeyFigure("Successful", Shown.percent(summary.successRate())),
        new KeyFigure("Webinars synced", Shown.number(summary.totalWebinarsSynced())),
        new KeyFigure("Sessions synced", Shown.number(summary.totalParticipantsSynced())),
        new KeyFigure(
            "Mean duration", Shown.seconds(report.performanceMetrics().avgSyncDurationSeconds())),
        new KeyFigure("Calls to Zoom", Shown.number(summary.totalApiCalls())),
        new KeyFigure("Errors", Shown.number(report.errorAnalysis().totalErrors())));
  }
}
