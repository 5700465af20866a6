package io.webinarsync.monitoring;

import java.util.List;

/** The syncs of a report, newest first. */
final class SyncTable {

  private static final List<String> HEADINGS =
      List.of(
          "Began (UTC)",
          "Mode",
          "Outcome",
          "Duration",
          "Webinars",
          "Sessions",
          "Calls",
          "Errors",
          "Gaps",
          "Id");

  private SyncTable() {}

  static Table of(ReportContents contents) {
    return new Table(
        title(contents), HEADINGS, contents.shown().stream().map(SyncTable::cells).toList());
  }

  private static String title(ReportContents contents) {
    boolean isWhole = contents.shown().size() == contents.syncs().size();
    return isWhole
        ? "Syncs"
        : "The newest %d of %s syncs"
            .formatted(
                contents.shown().size(), Shown.number(contents.report().summary().totalSyncs()));
  }

  private static List<String> cells(ReportedSync sync) {
    return List.of(
        Shown.moment(sync.startedAt()),
        sync.mode(),
        sync.outcome().title(),
        Shown.seconds(sync.durationSeconds()),
        Shown.number(sync.webinars()),
        Shown.number(sync.participants()),
        Shown.number(sync.apiCalls()),
        Shown.number(sync.errors()),
        Shown.number(sync.gaps()),
        sync.id().toString());
  }
}
