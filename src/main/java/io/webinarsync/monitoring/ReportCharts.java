package io.webinarsync.monitoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The charts of a report. */
final class ReportCharts {

  /** The class of bars that stand for no outcome. */
  private static final String PLAIN = "plain";

  private ReportCharts() {}

  static List<BarChart> of(ReportContents contents) {
    return List.of(
        outcomes(contents),
        durations(contents.shown()),
        errors(contents.report().errorAnalysis().topTypes()));
  }

  private static BarChart outcomes(ReportContents contents) {
    String grain = contents.grain().title();
    return Plot.of(contents.outcomes().stream().map(ReportCharts::column).toList())
        .chart(
            "syncs",
            "Syncs per " + grain,
            "One bar for each " + grain + " in UTC, stacked by how its syncs ended.");
  }

  private static Column column(OutcomeCount counted) {
    return new Column(
        counted.day().toString(),
        Arrays.stream(Outcome.values())
            .map(outcome -> stack(outcome, counted.of(outcome)))
            .toList());
  }

  private static Stack stack(Outcome outcome, long count) {
    return new Stack(outcome.style(), count, outcome.title() + ": " + Shown.number(count));
  }

  private static BarChart durations(List<ReportedSync> syncs) {
    List<Column> columns =
        syncs.stream()
            .filter(sync -> sync.durationSeconds() != null)
            .sorted(Comparator.comparing(ReportedSync::id))
            .map(ReportCharts::column)
            .toList();
    return Plot.of(columns)
        .chart(
            "durations",
            "Duration per sync, in seconds",
            "One bar for each sync that has ended, the oldest first, at the time when it began (UTC), coloured by how it ended.");
  }

  private static Column column(ReportedSync sync) {
    int seconds = Optional.ofNullable(sync.durationSeconds()).orElse(0);
    String tip = sync.outcome().title() + ": " + Shown.seconds(seconds);
    return new Column(
        Shown.shortMoment(sync.startedAt()),
        List.of(new Stack(sync.outcome().style(), seconds, tip)));
  }

  private static BarChart errors(List<ErrorCount> types) {
    return Plot.of(types.stream().map(ReportCharts::column).toList())
        .chart("errors", "Errors by type", "One bar for each type of error, resolved or not.");
  }

  private static Column column(ErrorCount type) {
    String count = Shown.number(type.count());
    return new Column(
        Shown.text(type.name()), List.of(new Stack(PLAIN, type.count(), "Errors: " + count)));
  }
}
