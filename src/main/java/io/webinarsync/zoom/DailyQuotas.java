package io.webinarsync.zoom;

import static java.time.temporal.ChronoUnit.DAYS;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CallerContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each Zoom account within its calls of the day. They are reserved some at a time, so that
 * the count costs a fraction of a call. Source: Zoom API, Rate limits: heavy and resource-intensive
 * calls have a limit a day taken together.
 */
@Singleton
class DailyQuotas {

  /** So many calls are lost to the day at the most where the process dies. */
  static final int RESERVED_AT_ONCE = 20;

  private static final Set<RateLabel> COUNTED =
      EnumSet.of(RateLabel.HEAVY, RateLabel.RESOURCE_INTENSIVE);

  private final Map<String, Reserve> reserves = new ConcurrentHashMap<>();
  private final DailyCalls ledger;
  private final RateLimits limits;
  private final Clock clock;

  DailyQuotas(DailyCalls ledger, ZoomConfig config, Clock clock) {
    this.ledger = ledger;
    this.limits = config.limits();
    this.clock = clock;
  }

  /** Completes when the call may be made; fails with {@link DailyLimitReached} on a day used up. */
  Uni<Void> take(ZoomAccess access, RateLabel label) {
    return COUNTED.contains(label) ? taken(access) : Uni.createFrom().voidItem();
  }

  private Uni<Void> taken(ZoomAccess access) {
    Reserve reserve = reserves.computeIfAbsent(access.accountKey(), key -> new Reserve());
    if (reserve.takeOne(clock.instant())) {
      return Uni.createFrom().voidItem();
    }
    return reserve
        .refilled(() -> reserved(access, reserve))
        .emitOn(CallerContext.current())
        .chain(() -> taken(access));
  }

  private Uni<Void> reserved(ZoomAccess access, Reserve reserve) {
    return ledger
        .reserve(access.accountKey(), RESERVED_AT_ONCE, access.perDay(limits))
        .invoke(granted -> add(reserve, granted))
        .replaceWithVoid();
  }

  private void add(Reserve reserve, int granted) {
    Instant midnight = clock.instant().truncatedTo(DAYS).plus(Duration.ofDays(1));
    if (granted == 0) {
      throw new ZoomException(new DailyLimitReached(midnight));
    }
    reserve.add(granted, midnight);
  }

  /** Calls that are counted and not made yet; who finds none waits for one reservation with all. */
  private static final class Reserve {

    private int calls;
    private Instant until = Instant.MIN;
    private @Nullable Uni<Void> refilling;

    synchronized boolean takeOne(Instant now) {
      boolean isThere = calls > 0 && now.isBefore(until);
      calls = isThere ? calls - 1 : 0;
      return isThere;
    }

    synchronized void add(int more, Instant end) {
      calls += more;
      until = end;
    }

    synchronized Uni<Void> refilled(Supplier<Uni<Void>> reservation) {
      Uni<Void> shared = refilling;
      if (shared == null) {
        shared = reservation.get().onTermination().invoke(this::settle).memoize().indefinitely();
        refilling = shared;
      }
      return shared;
    }

    private synchronized void settle() {
      refilling = null;
    }
  }
}
