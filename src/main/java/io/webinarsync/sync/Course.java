package io.webinarsync.sync;

import io.webinarsync.progress.Eta;
import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressEvent.Progressed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is: its phase, what share of the hosts is listed, and when it last told. Used from
 * one run's transactions, one after the other.
 */
final class Course {

  private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(250);
  private static final int LISTING_ENDS_AT = 10;
  private static final int PROCESSING_ENDS_AT = 95;
  private static final int MOST_BEFORE_THE_END = 99;

  private final Clock clock;
  private final Instant begun;
  private Instant lastTold = Instant.MIN;
  private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
  private Phase phase = Phase.INITIALIZING;
  private Instant phaseBegun;
  private int hosts;
  private int hostsListed;

  Course(Clock clock) {
    this.clock = clock;
    this.begun = clock.instant();
    this.phaseBegun = begun;
  }

  synchronized void begin(Phase next) {
    Instant now = clock.instant();
    phases.merge(phase, Duration.between(phaseBegun, now), Duration::plus);
    phase = next;
    phaseBegun = now;
  }

  /** How long each phase has taken, the one at hand so far. */
  synchronized Map<Phase, Duration> phases() {
    Map<Phase, Duration> all = new EnumMap<>(Phase.class);
    all.putAll(phases);
    all.merge(phase, Duration.between(phaseBegun, clock.instant()), Duration::plus);
    return all;
  }

  synchronized Phase phase() {
    return phase;
  }

  synchronized void hostsFound(int count) {
    hosts += count;
  }

  synchronized void hostListed() {
    hostsListed++;
  }

  /** The whole percentage that the counters stand for, 0 to 99. */
  synchronized int percentage(Counters counters) {
    if (phase == Phase.INITIALIZING) {
      return 0;
    }
    if (phase == Phase.FINALIZING) {
      return MOST_BEFORE_THE_END;
    }
    double listed = hosts == 0 ? 0 : (double) hostsListed / hosts;
    double done = counters.total() == 0 ? listed : (double) counters.done() / counters.total();
    double share = phase == Phase.LISTING ? listed : 1;
    return (int) (LISTING_ENDS_AT * share + (PROCESSING_ENDS_AT - LISTING_ENDS_AT) * share * done);
  }

  /** The progress to be told now: none within a quarter of a second of the last. */
  synchronized List<ProgressEvent> progress(Counters counters) {
    Instant now = clock.instant();
    if (lastTold.isAfter(now.minus(BETWEEN_PROGRESS))) {
      return List.of();
    }
    lastTold = now;
    return List.of(new Progressed(counters.total(), counters.done(), eta(counters, now)));
  }

  private @Nullable Long eta(Counters counters, Instant now) {
    return phase == Phase.LISTING
        ? null
        : Eta.seconds(Duration.between(begun, now), counters.done(), counters.pending());
  }
}
