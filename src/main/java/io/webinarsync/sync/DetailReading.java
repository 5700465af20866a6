package io.webinarsync.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.sync.Reading.Failed;
import io.webinarsync.sync.Reading.Found;
import io.webinarsync.sync.Reading.Gone;
import io.webinarsync.sync.Reading.OutOfRange;
import io.webinarsync.zoom.Consequence;
import io.webinarsync.zoom.WebinarDetail;
import io.webinarsync.zoom.ZoomConfig;
import io.webinarsync.zoom.ZoomError;
import io.webinarsync.zoom.ZoomException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Reads the webinars that are queued, many side by side: a webinar's detail, then what belongs to
 * it. What they bring goes into the batches in that order; so many are under way that calls of each
 * rate label always wait for their turn.
 */
@ApplicationScoped
class DetailReading {

  private static final int TAKEN_AT_ONCE = 50;
  private static final int UNDER_WAY_PER_CALL = 2;

  private final SyncQueue queue;
  private final WebinarMapping mapping;
  private final Clock clock;
  private final int underWay;

  DetailReading(SyncQueue queue, WebinarMapping mapping, Clock clock, ZoomConfig config) {
    this.queue = queue;
    this.mapping = mapping;
    this.clock = clock;
    this.underWay = UNDER_WAY_PER_CALL * config.concurrency();
  }

  /** Reads until the queue is empty and the pulse has beaten for the last time. */
  Uni<Void> run(RunContext run, Pulse pulse, Batches<Piece> batches) {
    return Multi.createBy()
        .repeating()
        .uni(() -> next(run, pulse))
        .whilst(taken -> !taken.isEmpty())
        .onItem()
        .<QueueItem>disjoint()
        .onItem()
        .transformToUni(item -> bring(run, item, batches))
        .merge(underWay)
        .onItem()
        .ignoreAsUni();
  }

  /** The next items of the queue; none when no more will come. */
  private Uni<List<QueueItem>> next(RunContext run, Pulse pulse) {
    long seen = pulse.count();
    boolean isLast = pulse.isFinished();
    return queue
        .claim(run.claim(), TAKEN_AT_ONCE)
        .flatMap(
            items ->
                items.isEmpty() && !isLast
                    ? pulse.after(seen).chain(() -> next(run, pulse))
                    : Uni.createFrom().item(items));
  }

  private Uni<Void> bring(RunContext run, QueueItem item, Batches<Piece> batches) {
    return read(run, item)
        .call(batches::add)
        .flatMap(
            reading ->
                reading instanceof Found found
                    ? WebinarReading.of(run, found, batches).read().flatMap(batches::add)
                    : Uni.createFrom().voidItem());
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
        ? new Found(item, mapping.row(item, detail, clock.instant()), detail.body())
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
