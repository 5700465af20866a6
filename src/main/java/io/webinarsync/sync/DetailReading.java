package io.webinarsync.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.sync.Reading.Failed;
import io.webinarsync.sync.Reading.Found;
import io.webinarsync.sync.Reading.Gone;
import io.webinarsync.sync.Reading.OutOfRange;
import io.webinarsync.zoom.Consequence;
import io.webinarsync.zoom.RateLabel;
import io.webinarsync.zoom.WebinarDetail;
import io.webinarsync.zoom.ZoomConfig;
import io.webinarsync.zoom.ZoomError;
import io.webinarsync.zoom.ZoomException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Reads the details of what is queued, batch after batch in a few lanes side by side: while one
 * lane keeps its batch, the others read on. A batch is what the rate allows in a fifth of a second,
 * so that progress is told smoothly at any rate, and memory holds a few batches at any size.
 */
@ApplicationScoped
class DetailReading {

  private static final double SECONDS_A_BATCH = 0.2;
  private static final int MOST_A_BATCH = 100;

  private final SyncQueue queue;
  private final Keeper keeper;
  private final WebinarMapping mapping;
  private final Clock clock;
  private final int concurrency;

  DetailReading(
      SyncQueue queue, Keeper keeper, WebinarMapping mapping, Clock clock, ZoomConfig config) {
    this.queue = queue;
    this.keeper = keeper;
    this.mapping = mapping;
    this.clock = clock;
    this.concurrency = config.concurrency();
  }

  /** Reads until the queue is empty and the pulse has beaten for the last time. */
  Uni<Void> run(RunContext run, Pulse pulse) {
    int batch = batchSize(run.zoom().allowedPerSecond(RateLabel.LIGHT));
    int lanes = concurrency / batch + 2;
    return Multi.createFrom()
        .range(0, lanes)
        .onItem()
        .transformToUni(lane -> lane(run, pulse, batch))
        .merge(lanes)
        .onItem()
        .ignoreAsUni();
  }

  static int batchSize(double allowedPerSecond) {
    return (int) Math.max(1, Math.min(MOST_A_BATCH, Math.ceil(allowedPerSecond * SECONDS_A_BATCH)));
  }

  private Uni<Void> lane(RunContext run, Pulse pulse, int batch) {
    return Multi.createBy()
        .repeating()
        .uni(() -> round(run, pulse, batch))
        .whilst(goesOn -> goesOn)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Boolean> round(RunContext run, Pulse pulse, int batch) {
    long seen = pulse.count();
    boolean isLast = pulse.isFinished();
    return queue
        .claim(run.claim(), batch)
        .flatMap(items -> items.isEmpty() ? rest(pulse, seen, isLast) : readAndKeep(run, items));
  }

  private static Uni<Boolean> rest(Pulse pulse, long seen, boolean isLast) {
    return isLast ? Uni.createFrom().item(false) : pulse.after(seen).replaceWith(true);
  }

  private Uni<Boolean> readAndKeep(RunContext run, List<QueueItem> items) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUni(item -> read(run, item))
        .merge(items.size())
        .collect()
        .asList()
        .flatMap(readings -> keeper.keep(run, readings))
        .replaceWith(true);
  }

  private Uni<Reading> read(RunContext run, QueueItem item) {
    return run.zoom()
        .webinar(item.webinarId())
        .map(detail -> mapped(run.claim(), item, detail))
        .onFailure(ZoomException.class)
        .recoverWithUni(failure -> notRead(item, failure));
  }

  private Reading mapped(Claim claim, QueueItem item, WebinarDetail detail) {
    boolean isWanted =
        claim.window().map(window -> Schedule.of(detail.body()).mayTouch(window)).orElse(true);
    return isWanted
        ? new Found(item, mapping.row(item, detail, clock.instant()))
        : new OutOfRange(item);
  }

  private static Uni<Reading> notRead(QueueItem item, ZoomException failure) {
    ZoomError error = failure.error();
    Consequence consequence = error.consequence();
    if (consequence == Consequence.END_SYNC || consequence == Consequence.SKIP_STREAM) {
      return Uni.createFrom().failure(failure);
    }
    return Uni.createFrom()
        .item(
            consequence == Consequence.NOTHING_THERE
                ? new Gone(item, error)
                : new Failed(item, error.code(), error.message()));
  }
}
