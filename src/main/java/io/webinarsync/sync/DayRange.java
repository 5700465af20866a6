package io.webinarsync.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days in a zone, both ends included.
 *
 * @param zone where the days begin and end
 */
record DayRange(LocalDate from, LocalDate to, ZoneId zone) {

  DayRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a range must not end before it begins");
    }
  }

  /** The first moment of the range. */
  Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first moment after the range. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
