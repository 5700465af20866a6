package io.webinarsync.zoom;

import io.github.bucket4j.TimeMeter;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The gates of the Zoom accounts that are being read. One that has come to rest is dropped when
 * another account comes, so there are never more than are in use.
 */
@Singleton
class AccountGates {

  private final ConcurrentMap<String, AccountGate> gates = new ConcurrentHashMap<>();
  private final RateLimits limits;
  private final Supplier<TypedGuard<Uni<Object>>> guards;
  private final TimeMeter time;
  private final ScheduledExecutorService scheduler;

  @Inject
  AccountGates(ZoomConfig config) {
    this(
        config.limits(),
        () -> Guards.retryingWithin(config.concurrency()),
        TimeMeter.SYSTEM_NANOTIME,
        Executors.newSingleThreadScheduledExecutor(AccountGates::timekeeper));
  }

  AccountGates(
      RateLimits limits,
      Supplier<TypedGuard<Uni<Object>>> guards,
      TimeMeter time,
      ScheduledExecutorService scheduler) {
    this.limits = limits;
    this.guards = guards;
    this.time = time;
    this.scheduler = scheduler;
  }

  @PreDestroy
  void close() {
    scheduler.shutdownNow();
  }

  /** From now on the account is read at this pace. */
  void adopt(ZoomAccess access) {
    gates.computeIfPresent(access.accountKey(), (key, gate) -> changed(gate, access));
  }

  /** Runs a call through the account's gate. */
  <T> Uni<T> through(ZoomAccess access, Function<AccountGate, Uni<T>> call) {
    return Uni.createFrom()
        .item(() -> enter(access))
        .onItem()
        .transformToUni(gate -> call.apply(gate).onTermination().invoke(() -> leave(access)));
  }

  /** How many accounts have a gate. */
  int size() {
    return gates.size();
  }

  private AccountGate enter(ZoomAccess access) {
    if (!gates.containsKey(access.accountKey())) {
      gates.keySet().forEach(this::dropAtRest);
    }
    return gates.compute(access.accountKey(), (key, gate) -> opened(gate, access).entered());
  }

  private void leave(ZoomAccess access) {
    gates.computeIfPresent(access.accountKey(), (key, gate) -> gate.left());
  }

  private void dropAtRest(String accountKey) {
    gates.computeIfPresent(accountKey, (key, gate) -> gate.isAtRest() ? null : gate);
  }

  private AccountGate opened(@Nullable AccountGate gate, ZoomAccess access) {
    return gate == null ? fresh(access) : gate;
  }

  private AccountGate changed(AccountGate gate, ZoomAccess access) {
    gate.changeTo(paces(access));
    return gate;
  }

  private AccountGate fresh(ZoomAccess access) {
    Map<RateLabel, Pacer> pacers = new EnumMap<>(RateLabel.class);
    paces(access).forEach((label, pace) -> pacers.put(label, new Pacer(pace, time, scheduler)));
    return new AccountGate(pacers, guards.get());
  }

  private Map<RateLabel, Pace> paces(ZoomAccess access) {
    return Arrays.stream(RateLabel.values())
        .collect(Collectors.toMap(Function.identity(), label -> pace(access, label)));
  }

  private Pace pace(ZoomAccess access, RateLabel label) {
    return new Pace(access.perSecond(label, limits));
  }

  /** A clock of our own: the schedulers at hand refuse waits of less than a millisecond. */
  private static Thread timekeeper(Runnable work) {
    Thread thread = new Thread(work, "zoom-pacer");
    thread.setDaemon(true);
    return thread;
  }
}
