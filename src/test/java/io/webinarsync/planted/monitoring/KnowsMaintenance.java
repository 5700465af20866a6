package io.webinarsync.planted.monitoring;

import io.webinarsync.planted.maintenance.Schedules;

/** Watching that changes what it watches. */
public class KnowsMaintenance {

  Schedules schedules = new Schedules();
}
