package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.webinars.AttendanceStatus;
import io.webinarsync.webinars.HeldInstance;
import io.webinarsync.zoom.InstancePart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads all that is wanted of one instance.
 *
 * @param now the sync's notion of now
 * @param parts the instance's lists
 * @param start when it took place; empty where Zoom did not tell
 */
record InstanceReading(
    Instant now, PartReader reader, PartPlan plan, InstanceParts parts, Optional<Instant> start) {

  /** Zoom may take that long until it knows all about who came. */
  private static final Duration SETTLING = Duration.ofDays(1);

  /**
   * What was found.
   *
   * @param findings by stream
   */
  record Held(HeldInstance instance, List<PartFinding> findings) {

    /** Why it is not known who came. */
    Optional<String> error() {
      return PartFinding.reason(findings.stream(), SyncStream.PARTICIPANTS);
    }

    boolean has(AttendanceStatus status) {
      return instance.attendance().filter(status::equals).isPresent();
    }
  }

  /** Reads the lists side by side, and the report where it is wanted. */
  Uni<Held> read() {
    return Uni.combine()
        .all()
        .unis(reader.readAll(parts.wantedBy(plan)), report())
        .with(this::held);
  }

  private Uni<Optional<InstanceReport>> report() {
    return plan.wants(SyncStream.REPORTS)
        ? reader.report(parts.zoom().items(InstancePart.REPORT, parts.instance())).map(Optional::of)
        : Uni.createFrom().item(Optional.empty());
  }

  private Held held(List<PartResult> lists, Optional<InstanceReport> report) {
    Optional<PartResult> participants =
        lists.stream()
            .filter(list -> list.finding().stream() == SyncStream.PARTICIPANTS)
            .findFirst();
    HeldInstance held =
        new HeldInstance(
            parts.instance().webinarId(),
            parts.instance().uuid(),
            participants.map(this::attendance),
            participants.map(result -> result.finding().announced()).orElse(null),
            report.flatMap(InstanceReport::endTime).orElse(null),
            report.flatMap(InstanceReport::duration).orElse(null));
    return new Held(held, findings(lists, report));
  }

  private AttendanceStatus attendance(PartResult participants) {
    if (participants.isMissing()) {
      return AttendanceStatus.FAILED;
    }
    if (participants.hasNotEnded() || isProvisional(participants.tally())) {
      return AttendanceStatus.PENDING;
    }
    return participants.tally().isEmpty() ? AttendanceStatus.NONE : AttendanceStatus.SYNCED;
  }

  /** Right after the end Zoom tells of nobody, or of sessions without length. */
  private boolean isProvisional(PartTally tally) {
    Instant settled = now.minus(SETTLING);
    return tally.isEmpty()
        ? start.filter(settled::isBefore).isPresent()
        : tally.isProvisional(settled);
  }

  private static List<PartFinding> findings(
      List<PartResult> lists, Optional<InstanceReport> report) {
    return Stream.concat(
            lists.stream().map(PartResult::finding), report.map(InstanceReport::finding).stream())
        .toList();
  }
}
