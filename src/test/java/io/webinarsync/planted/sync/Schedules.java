package io.webinarsync.planted.sync;

import io.quarkus.scheduler.Scheduled;

/** A second thing that happens by the clock; switched off, for tests of the service see it too. */
public class Schedules {

  @Scheduled(every = "${planted:off}")
  void every() {}
}
