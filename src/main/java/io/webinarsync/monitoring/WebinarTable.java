package io.webinarsync.monitoring;

import java.util.List;

/** A connection's webinars in figures. */
final class WebinarTable {

  private WebinarTable() {}

  static Table of(ReportedWebinars webinars) {
    return new Table(
        "Webinars, as they are now",
        List.of("Figure", "Value"),
        List.of(
            List.of("Stored", Shown.number(webinars.totalWebinars())),
            List.of("Past", Shown.number(webinars.pastWebinars())),
            List.of("Upcoming", Shown.number(webinars.upcomingWebinars())),
            List.of("With errors", Shown.number(webinars.invalidWebinars())),
            List.of("With warnings", Shown.number(webinars.warningWebinars())),
            List.of("Not synced for 7 days", Shown.number(webinars.staleWebinars())),
            List.of("Registrants", Shown.number(webinars.totalRegistrantsAll())),
            List.of("Attendees", Shown.number(webinars.totalAttendeesAll())),
            List.of("Mean attendance", Shown.percent(webinars.avgAttendanceRate())),
            List.of("Last completed sync (UTC)", Shown.moment(webinars.lastSyncTime()))));
  }
}
