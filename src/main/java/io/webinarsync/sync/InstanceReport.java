package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What Zoom reports of an instance.
 *
 * @param finding whether the report came
 * @param endTime when it ended
 * @param duration minutes
 */
record InstanceReport(PartFinding finding, Optional<Instant> endTime, Optional<Integer> duration) {

  static InstanceReport of(JsonNode report) {
    JsonNode duration = Values.count(report.path("duration"));
    return new InstanceReport(
        PartFinding.announced(SyncStream.REPORTS, 1),
        Times.instant(report.path("end_time"), report.path("timezone")),
        duration.isNull() ? Optional.empty() : Optional.of(duration.asInt()));
  }

  static InstanceReport without(PartFinding finding) {
    return new InstanceReport(finding, Optional.empty(), Optional.empty());
  }
}
