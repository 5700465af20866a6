package io.webinarsync.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of days that Zoom's history can be asked for at once: at most a month. Source: Zoom
 * API, Get history meeting and webinar list, {@code from} and {@code to}.
 *
 * @param first first day, in UTC
 * @param last last day, included
 */
record HistoryWindow(LocalDate first, LocalDate last) {

  /** How far back Zoom's reports go. */
  private static final int MONTHS_KEPT = 12;

  /** The windows of a sync: its range, else all that Zoom keeps; no day is missing or twice. */
  static List<HistoryWindow> of(Claim claim) {
    return of(claim.window(), claim.startedAt());
  }

  /** The windows of a sync that begins at that moment. */
  static List<HistoryWindow> of(Optional<Claim.Window> range, Instant now) {
    return range
        .map(window -> between(day(window.start()), day(window.end().minusNanos(1))))
        .orElseGet(
            () -> {
              LocalDate today = day(now);
              return between(today.minusMonths(MONTHS_KEPT).plusDays(1), today);
            });
  }

  /**
   * The windows from one day to another, both included; none where they are the wrong way round.
   */
  static List<HistoryWindow> between(LocalDate first, LocalDate last) {
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusMonths(1))
        .map(day -> new HistoryWindow(day, earlier(day.plusMonths(1).minusDays(1), last)))
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
