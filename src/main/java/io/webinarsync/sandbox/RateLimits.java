package io.webinarsync.sandbox;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The account's token buckets: for each label one that holds what a second allows and fills all the
 * time, and one for the day.
 */
final class RateLimits {

  private final DailyLimits daily;
  private final Map<RateLabel, Purse> purses = new EnumMap<>(RateLabel.class);

  RateLimits(Limits limits, Clock clock) {
    this.daily = new DailyLimits(limits.daily(), clock);
    limits.rates().forEach((label, calls) -> purses.put(label, Purse.of(label, calls, clock)));
  }

  /** Takes a token for one call, and returns the headers that tell how many are left. */
  Map<String, String> take(RateLabel label) {
    Purse purse = purses.get(label);
    Map<String, String> headers = purse == null ? Map.of() : purse.take();
    daily.take(label);
    return headers;
  }

  /** The bucket of one label. */
  private record Purse(RateLabel label, long calls, Bucket bucket) {

    static Purse of(RateLabel label, long calls, Clock clock) {
      boolean isPerMinute = label == RateLabel.RESOURCE_INTENSIVE;
      Duration period = isPerMinute ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
      Bucket bucket =
          Bucket.builder()
              .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, period))
              .withCustomTimePrecision(new ClockMeter(clock))
              .build();
      return new Purse(label, calls, bucket);
    }

    Map<String, String> take() {
      ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
      Map<String, String> headers = RateHeaders.perSecond(label, calls, probe.getRemainingTokens());
      if (!probe.isConsumed()) {
        throw Refused.with(RateHeaders.perSecondRefusal().with(headers));
      }
      return headers;
    }
  }
}
