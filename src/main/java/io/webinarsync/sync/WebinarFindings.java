package io.webinarsync.sync;

import io.webinarsync.webinars.AttendanceStatus;
import io.webinarsync.webinars.HeldInstance;
import io.webinarsync.webinars.WebinarFigures;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found of one webinar, put together.
 *
 * @param now the sync's notion of now
 * @param lists what came of the webinar's own lists
 * @param instances what came of its instances; empty where they were not wanted
 */
record WebinarFindings(
    PartPlan plan,
    Schedule schedule,
    Instant now,
    List<PartResult> lists,
    Optional<InstancesRead> instances) {

  /** One finding a stream. */
  List<PartFinding> byStream() {
    Map<SyncStream, PartFinding> merged = new EnumMap<>(SyncStream.class);
    all().forEach(finding -> merged.merge(finding.stream(), finding, PartFinding::plus));
    return List.copyOf(merged.values());
  }

  /** What the totals rest on. */
  WebinarFigures figures(long webinarId) {
    return new WebinarFigures(
        webinarId,
        areRegistrantsRead(),
        attendance(),
        PartFinding.reason(all(), SyncStream.PARTICIPANTS),
        held());
  }

  private boolean areRegistrantsRead() {
    return lists.stream()
        .anyMatch(result -> result.finding().stream() == SyncStream.REGISTRANTS && result.isRead());
  }

  private Optional<AttendanceStatus> attendance() {
    return instances.filter(read -> plan.wants(SyncStream.PARTICIPANTS)).flatMap(this::attendance);
  }

  private Optional<AttendanceStatus> attendance(InstancesRead read) {
    if (read.list().isMissing()) {
      return Optional.of(AttendanceStatus.FAILED);
    }
    if (read.held().isEmpty()) {
      return ofNoInstance(read.list().hasNotEnded());
    }
    return Stream.of(AttendanceStatus.FAILED, AttendanceStatus.PENDING, AttendanceStatus.SYNCED)
        .filter(status -> read.held().stream().anyMatch(held -> held.has(status)))
        .findFirst()
        .or(() -> Optional.of(AttendanceStatus.NONE));
  }

  /**
   * Zoom lists an instance some time after its end; one without known times may never have been.
   */
  private Optional<AttendanceStatus> ofNoInstance(boolean hasNotEnded) {
    if (hasNotEnded || schedule.hasJustEndedAt(now)) {
      return Optional.of(AttendanceStatus.PENDING);
    }
    return schedule.sessions().isEmpty() ? Optional.empty() : Optional.of(AttendanceStatus.NONE);
  }

  private Stream<PartFinding> all() {
    return Stream.concat(
        lists.stream().map(PartResult::finding),
        instances.stream().flatMap(InstancesRead::findings));
  }

  private List<HeldInstance> held() {
    return instances.stream()
        .flatMap(read -> read.held().stream())
        .map(InstanceReading.Held::instance)
        .toList();
  }
}
