package io.webinarsync.sync;

import io.webinarsync.sync.WebinarGroup.Held;
import io.webinarsync.zoom.Endpoint;
import io.webinarsync.zoom.PageSize;
import io.webinarsync.zoom.RateLabel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts the calls that a sync of some streams would make; which ones, {@link PartPlan} says. */
final class CallPlan {

  private final Map<RateLabel, Long> calls = new EnumMap<>(RateLabel.class);
  private final Set<SyncStream> streams;

  CallPlan(Set<SyncStream> streams) {
    this.streams = streams;
  }

  /** The calls of each label that there are any of. */
  Map<RateLabel, Long> byLabel() {
    return calls;
  }

  /** Lists hosts, and pages of their webinars. */
  void list(Evidence.Lists lists) {
    add(Endpoint.USERS, Math.max(1, (lists.hosts() + PageSize.USERS - 1) / PageSize.USERS));
    add(Endpoint.HOST_WEBINARS, lists.pages());
  }

  /** Reads webinars with all that belongs to them. */
  void read(WebinarGroup group) {
    add(SyncStream.WEBINARS, group.webinars());
    if (group.isWanted()) {
      readParts(group, group.plan(streams));
    }
  }

  /** Reads the history, a page a window, and the instances that it alone tells of. */
  void readPast(int windows, Held past) {
    if (streams.contains(SyncStream.HISTORY)) {
      add(SyncStream.HISTORY, windows);
      readHeld(past, PartPlan.ofThePast(streams));
    }
  }

  private void readParts(WebinarGroup group, PartPlan plan) {
    Stream.of(
            SyncStream.REGISTRATION_QUESTIONS,
            SyncStream.TRACKING_SOURCES,
            SyncStream.PANELISTS,
            SyncStream.POLLS,
            SyncStream.SURVEYS)
        .forEach(stream -> addWanted(plan, stream, group.webinars()));
    addWanted(plan, SyncStream.REGISTRANTS, group.registrantPages());
    if (plan.wantsInstances()) {
      add(SyncStream.INSTANCES, group.webinars());
      readHeld(group.held(), plan);
    }
  }

  private void readHeld(Held held, PartPlan plan) {
    addWanted(plan, SyncStream.PARTICIPANTS, held.participantPages());
    addWanted(plan, SyncStream.ABSENTEES, held.absenteePages());
    Stream.of(SyncStream.POLL_ANSWERS, SyncStream.QUESTIONS, SyncStream.REPORTS)
        .forEach(stream -> addWanted(plan, stream, held.instances()));
  }

  private void addWanted(PartPlan plan, SyncStream stream, long count) {
    if (plan.wants(stream)) {
      add(stream, count);
    }
  }

  private void add(SyncStream stream, long count) {
    EndpointStreams.endpoint(stream).ifPresent(endpoint -> add(endpoint, count));
  }

  private void add(Endpoint endpoint, long count) {
    if (count > 0) {
      calls.merge(endpoint.label(), count, Long::sum);
    }
  }
}
