package io.webinarsync.zoom;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Time that stands still until it is told to pass; what is due then runs on the caller's thread.
 */
final class ManualTime extends ScheduledThreadPoolExecutor implements TimeMeter {

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong((Due task) -> task.at).thenComparing(t -> t.no));
  private final long lateness;
  private long now;
  private long count;
  private int refusals;

  /** Timers are exact. */
  ManualTime() {
    this(Duration.ZERO);
  }

  /** Timers are late by that much, each. */
  ManualTime(Duration lateness) {
    super(0);
    this.lateness = lateness.toNanos();
  }

  void pass(Duration duration) {
    long end = now + duration.toNanos();
    while (!due.isEmpty() && due.peek().at <= end) {
      Due task = due.remove();
      now = Math.max(now, task.at);
      task.run();
    }
    now = end;
  }

  /** Refuses to set the next timers. */
  void refuse(int timers) {
    refusals = timers;
  }

  Duration elapsed() {
    return Duration.ofNanos(now);
  }

  @Override
  public long currentTimeNanos() {
    return now;
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    if (refusals-- > 0) {
      throw new RejectedExecutionException();
    }
    Due scheduled = new Due(task, now + unit.toNanos(delay) + lateness, count++);
    due.add(scheduled);
    return scheduled;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  private final class Due extends FutureTask<Void> implements RunnableScheduledFuture<Void> {

    private final long at;
    private final long no;

    Due(Runnable task, long at, long no) {
      super(task, null);
      this.at = at;
      this.no = no;
    }

    @Override
    public boolean isPeriodic() {
      return false;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - now, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
