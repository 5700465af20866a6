package io.webinarsync.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a report. */
final class ReportTables {

  private ReportTables() {}

  static List<Table> of(ReportContents contents) {
    ErrorAnalysis errors = contents.report().errorAnalysis();
    return List.of(
        outcomes(contents),
        checks(contents.report()),
        WebinarTable.of(contents.report().webinarStatistics()),
        frequent(errors.topErrors()),
        counts("Errors by type", "Type", errors.topTypes()),
        counts("Errors by stream", "Stream", errors.byStream()),
        counts("Errors by host", "Zoom's id of the host", errors.byHost()),
        SyncTable.of(contents));
  }

  private static Table outcomes(ReportContents contents) {
    String grain = contents.grain().title();
    List<String> headings =
        Stream.concat(
                Stream.of("Beginning of the " + grain),
                Arrays.stream(Outcome.values()).map(Outcome::title))
            .toList();
    List<List<String>> rows =
        contents.outcomes().stream()
            .filter(ReportTables::hasSyncs)
            .map(ReportTables::outcomeCells)
            .toList();
    return new Table("Syncs by " + grain, headings, rows);
  }

  private static boolean hasSyncs(OutcomeCount counted) {
    return Arrays.stream(Outcome.values()).anyMatch(outcome -> counted.of(outcome) > 0);
  }

  private static List<String> outcomeCells(OutcomeCount counted) {
    return Stream.concat(
            Stream.of(counted.day().toString()),
            Arrays.stream(Outcome.values()).map(outcome -> Shown.number(counted.of(outcome))))
        .toList();
  }

  private static Table checks(ReportView report) {
    return new Table(
        "Checks, as they are now",
        List.of("Check", "Status", "What was found"),
        report.healthChecks().stream()
            .map(check -> List.of(check.name(), check.status(), check.message()))
            .toList());
  }

  private static Table frequent(List<FrequentError> errors) {
    return new Table(
        "Most frequent errors",
        List.of("Type", "Code", "Count", "Unresolved", "Last (UTC)", "Last message"),
        errors.stream().map(ReportTables::errorCells).toList());
  }

  private static List<String> errorCells(FrequentError error) {
    return List.of(
        error.errorType(),
        Shown.text(error.errorCode()),
        Shown.number(error.count()),
        Shown.number(error.unresolved()),
        Shown.moment(error.lastAt()),
        error.lastMessage());
  }

  private static Table counts(String title, String of, List<ErrorCount> counts) {
    return new Table(
        title,
        List.of(of, "Count", "Unresolved"),
        counts.stream()
            .map(
                count ->
                    List.of(
                        Shown.text(count.name()),
                        Shown.number(count.count()),
                        Shown.number(count.unresolved())))
            .toList());
  }
}
