package io.webinarsync.zoom;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the calls of one Zoom account and label go out one after another at an even pace, so that
 * Zoom's own bucket, which holds one second's worth, never runs over. Only the first in the queue
 * holds a permit that is still to come: a pause holds for everyone behind it, and one that no
 * longer wants to go takes nothing with it.
 */
final class Pacer {

  private final Queue<UniEmitter<? super Void>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean serving = new AtomicBoolean();
  private final ScheduledExecutorService scheduler;
  private final TimeMeter time;
  private final Bucket permits;
  private volatile Pace pace;
  private long pausedUntil;

  Pacer(Pace pace, TimeMeter time, ScheduledExecutorService scheduler) {
    this.pace = pace;
    this.time = time;
    this.scheduler = scheduler;
    this.pausedUntil = time.currentTimeNanos();
    this.permits =
        Bucket.builder().addLimit(pace.bandwidth()).withCustomTimePrecision(time).build();
  }

  /** Comes when the next call may be sent; given up by cancelling. */
  Uni<Void> permit() {
    return Uni.createFrom().<Void>emitter(this::enqueue);
  }

  /** Sends nothing for that long; pauses that overlap are one. */
  synchronized void pause(Duration length) {
    long now = time.currentTimeNanos();
    long until = now + length.toNanos();
    long more = until - Math.max(now, pausedUntil);
    if (more > 0) {
      pausedUntil = until;
      permits.consumeIgnoringRateLimits(
          pace.permitsIn(more) + Math.max(0, permits.getAvailableTokens()));
    }
  }

  /** Goes on at another pace. */
  synchronized void changeTo(Pace newPace) {
    if (!newPace.equals(pace)) {
      pace = newPace;
      permits.replaceConfiguration(newPace.configuration(), TokensInheritanceStrategy.AS_IS);
    }
  }

  /** Whether nothing would be lost by making a new one in its stead. */
  boolean isAtRest() {
    return waiting.isEmpty() && permits.getAvailableTokens() >= pace.burst();
  }

  private void enqueue(UniEmitter<? super Void> caller) {
    waiting.add(caller);
    caller.onTermination(() -> waiting.remove(caller));
    serveNext();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what comes of it goes to the caller
  private void serveNext() {
    if (!waiting.isEmpty() && serving.compareAndSet(false, true)) {
      permits.asScheduler().consume(1, scheduler).whenComplete(this::arrived);
    }
  }

  private void arrived(@Nullable Void permit, @Nullable Throwable failure) {
    if (failure == null) {
      grant();
    } else {
      release(caller -> caller.fail(failure));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what comes of it goes to the caller
  private void grant() {
    long pause = remainingPause();
    if (pause > 0) {
      scheduler.schedule(this::grant, pause, NANOSECONDS);
    } else {
      release(caller -> caller.complete(null));
    }
  }

  private synchronized long remainingPause() {
    return pausedUntil - time.currentTimeNanos();
  }

  private void release(Consumer<UniEmitter<? super Void>> turn) {
    UniEmitter<? super Void> next = waiting.poll();
    serving.set(false);
    try {
      if (next == null) {
        permits.addTokens(1);
      } else {
        turn.accept(next);
      }
    } finally {
      serveNext();
    }
  }
}
