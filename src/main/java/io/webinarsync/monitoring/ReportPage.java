package io.webinarsync.monitoring;

import java.time.Instant;
import java.util.List;

/**
 * A report to print, ready to be written down: every value is text, and the template escapes it.
 *
 * @param name what the connection is called
 * @param period the time that it is about, in words
 * @param made when the report was made, in words
 * @param score health as it is now, whatever the period
 * @param figures the figures that stand first
 */
record ReportPage(
    String name,
    String period,
    String made,
    KeyFigure score,
    List<KeyFigure> figures,
    List<BarChart> charts,
    List<Legend> legend,
    List<Table> tables) {

  static ReportPage of(ReportContents contents, Instant now) {
    ReportView report = contents.report();
    return new ReportPage(
        report.connectionName(),
        Shown.period(report.reportPeriod()),
        Shown.moment(now),
        KeyFigures.score(report),
        KeyFigures.of(report),
        ReportCharts.of(contents),
        Legend.ALL,
        ReportTables.of(contents));
  }
}
