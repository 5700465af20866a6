package io.webinarsync.faults;

import io.webinarsync.sandbox.People;
import io.webinarsync.sandbox.SandboxSettings;
import java.time.Duration;

/** The accounts that scenarios stand on. */
final class Accounts {

  private Accounts() {}

  /** A fraction of a second's work. */
  static SandboxSettings tiny() {
    return SandboxSettings.defaults()
        .withWebinars(3)
        .withStaff(1, 0, 0)
        .withQuietWeek()
        .withPeople(People.upTo(3, 3))
        .withLatency(Duration.ofMillis(5), Duration.ofMillis(10));
  }

  /** A second's work. */
  static SandboxSettings small() {
    return SandboxSettings.defaults()
        .withWebinars(12)
        .withStaff(2, 1, 0)
        .withQuietWeek()
        .withPeople(People.upTo(5, 5))
        .withLatency(Duration.ofMillis(20), Duration.ofMillis(20));
  }

  /** Some seconds' work, with everything awkward in it. */
  static SandboxSettings some() {
    return SandboxSettings.defaults()
        .withWebinars(60)
        .withStaff(3, 1, 1)
        .withQuietWeek()
        .withPeople(People.upTo(8, 10))
        .withLatency(Duration.ofMillis(20), Duration.ofMillis(20));
  }
}
