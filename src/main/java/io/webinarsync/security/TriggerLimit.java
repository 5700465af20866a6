package io.webinarsync.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps one caller from asking too often: as many at once as a minute allows, then one whenever its
 * share of the minute has passed. Each replica counts for itself. Memory is bounded: a caller who
 * has been quiet for a minute needs no counter.
 */
@ApplicationScoped
public class TriggerLimit {

  /**
   * Callers counted at the same time; beyond it the one who has been quiet longest is forgotten.
   */
  static final int MAX_CALLERS = 10_000;

  private final int perMinute;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets = new Recent();

  @Inject
  TriggerLimit(TriggerLimitConfig config, Clock clock) {
    this(config.triggersPerMinute(), clock);
  }

  TriggerLimit(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.time = new ClockMeter(clock);
  }

  /**
   * Counts one more request of a caller.
   *
   * @return empty where it may go on; else how long until it may, more than zero
   */
  public Optional<Duration> tryAcquire(String subject) {
    ConsumptionProbe probe = consume(subject);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  int callers() {
    synchronized (buckets) {
      return buckets.size();
    }
  }

  private ConsumptionProbe consume(String subject) {
    synchronized (buckets) {
      Bucket bucket = buckets.getOrDefault(subject, newBucket());
      ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
      buckets.put(subject, bucket);
      return probe;
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build())
        .build();
  }

  /** Counters by the time of their last use; each new one lets go of one that says nothing. */
  private final class Recent extends LinkedHashMap<String, Bucket> {

    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MAX_CALLERS || eldest.getValue().getAvailableTokens() == perMinute;
    }
  }

  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
