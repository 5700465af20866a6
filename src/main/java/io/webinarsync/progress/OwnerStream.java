package io.webinarsync.progress;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.progress.SyncRoll.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stream of all of a caller's syncs: those that are active as it begins, each with a snapshot,
 * and those that start later. It has no end of its own.
 */
@ApplicationScoped
class OwnerStream {

  /** Syncs at the same time on one stream; more wait until one of them has ended. */
  private static final int MOST_AT_ONCE = 256;

  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofSeconds(1);

  private final SyncSnapshots snapshots;
  private final Newcomers newcomers;
  private final EventStream streams;

  OwnerStream(SyncSnapshots snapshots, Newcomers newcomers, EventStream streams) {
    this.snapshots = snapshots;
    this.newcomers = newcomers;
    this.streams = streams;
  }

  /**
   * The stream of a caller.
   *
   * @param connectionId of the syncs of this connection alone; null for those of every connection
   */
  Multi<StreamItem> of(
      String owner, @Nullable UUID connectionId, Positions positions, Client client) {
    return snapshots
        .roll(positions.rollCall(owner))
        .onItem()
        .transformToMulti(
            roll ->
                Multi.createBy()
                    .merging()
                    .withRequests(1)
                    .streams(
                        streams.beats(client),
                        events(arrivals(roll, owner, connectionId, positions), positions, client)))
        .select()
        .first(item -> !item.equals(StreamItem.END));
  }

  private Multi<Arrival> arrivals(
      SyncRoll roll, String owner, @Nullable UUID connectionId, Positions positions) {
    return Multi.createFrom()
        .emitter(
            found -> {
              MultiEmitter<? super Arrival> heard = found;
              OwnerWatch watch = new OwnerWatch(owner, connectionId, positions, heard);
              watch.open(roll);
              newcomers.add(watch);
              heard.onTermination(() -> newcomers.remove(watch));
            },
            BackPressureStrategy.BUFFER);
  }

  private Multi<StreamItem> events(Multi<Arrival> arrivals, Positions positions, Client client) {
    return arrivals
        .onItem()
        .transformToMulti(arrival -> eventsOf(arrival, positions, client))
        .withRequests(1)
        .merge(MOST_AT_ONCE)
        .map(event -> event.among(positions));
  }

  private Multi<SyncEvent> eventsOf(Arrival arrival, Positions positions, Client client) {
    Entry sync = arrival.sync();
    SyncKey key = new SyncKey(sync.id(), sync.owner());
    long seen = positions.of(sync.id());
    Multi<StreamItem> events =
        seen > 0
            ? streams.after(seen, key, client)
            : snapshot(key)
                .onItem()
                .transformToMulti(
                    found ->
                        streams.anew(
                            found, arrival.isNew() ? 0 : found.seqBeforeTheRest(), key, client));
    return events
        .filter(StreamItem::isEvent)
        .onFailure(ProblemException.class)
        .recoverWithCompletion()
        .map(item -> new SyncEvent(sync, item));
  }

  /** A database that is away is waited for; a sync that is gone is left out. */
  private Uni<SyncSnapshot> snapshot(SyncKey sync) {
    return snapshots
        .of(sync.id(), sync.owner())
        .onFailure(failure -> !(failure instanceof ProblemException))
        .retry()
        .withBackOff(BEFORE_THE_NEXT_TRY, BEFORE_THE_NEXT_TRY)
        .indefinitely();
  }
}
