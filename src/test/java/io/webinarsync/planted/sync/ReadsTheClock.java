package io.webinarsync.planted.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Takes the time from where no test can set it. */
public class ReadsTheClock {

  Instant instant() {
    return Instant.now();
  }

  LocalDate date() {
    return LocalDate.now(Clock.systemUTC());
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Instant asItShould(Clock clock) {
    return Instant.now(clock);
  }
}
