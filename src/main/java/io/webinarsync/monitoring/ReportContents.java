package io.webinarsync.monitoring;

import java.util.List;

/**
 * What a report to print is made of.
 *
 * @param outcomes syncs by day, week or month, the oldest first, none left out
 * @param syncs the newest ones, newest first, with one more than is shown where there are more
 */
record ReportContents(ReportView report, List<OutcomeCount> outcomes, List<ReportedSync> syncs) {

  /** How finely time is shown. */
  Grain grain() {
    return Grain.of(report.reportPeriod());
  }

  /** The syncs that are shown, newest first. */
  List<ReportedSync> shown() {
    return syncs.subList(0, Math.min(syncs.size(), Reports.MOST_SYNCS));
  }
}
