package io.webinarsync.planted.maintenance;

import io.quarkus.scheduler.Scheduled;

/** As it should be. */
public class Schedules {

  @Scheduled(every = "${planted:off}")
  void every() {}
}
