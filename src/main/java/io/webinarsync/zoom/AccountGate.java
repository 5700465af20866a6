package io.webinarsync.zoom;

import static java.util.Objects.requireNonNull;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What all calls to one Zoom account in this process share: the pacers of its labels, and the limit
 * on calls in flight.
 */
final class AccountGate {

  private final Map<RateLabel, Pacer> pacers;
  private final TypedGuard<Uni<Object>> guard;
  private int calls;

  AccountGate(Map<RateLabel, Pacer> pacers, TypedGuard<Uni<Object>> guard) {
    this.pacers = Map.copyOf(pacers);
    this.guard = guard;
  }

  /** The attempt with its retries, in flight with a limited number of others. */
  Uni<Object> guarded(Supplier<Uni<Object>> attempt) {
    return guard.get(attempt);
  }

  Pacer pacer(RateLabel label) {
    return requireNonNull(pacers.get(label));
  }

  void changeTo(Map<RateLabel, Pace> paces) {
    paces.forEach((label, pace) -> pacer(label).changeTo(pace));
  }

  AccountGate entered() {
    calls++;
    return this;
  }

  AccountGate left() {
    calls--;
    return this;
  }

  /** Whether no call is under way and a new gate would be like this one. */
  boolean isAtRest() {
    return calls == 0 && pacers.values().stream().allMatch(Pacer::isAtRest);
  }
}
