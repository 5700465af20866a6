package io.webinarsync.progress;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The stream of one sync's events: a snapshot unless the reader is known to have one, every event
 * after it in order and once, comments while nothing happens, and the end after the last event.
 */
@ApplicationScoped
class EventStream {

  private static final int EVENTS_A_READ = 200;

  private final ProgressLog log;
  private final LiveFeed feed;
  private final SyncSnapshots snapshots;

  EventStream(ProgressLog log, LiveFeed feed, SyncSnapshots snapshots) {
    this.log = log;
    this.feed = feed;
    this.snapshots = snapshots;
  }

  /** The stream for a reader, from where that reader is. */
  Multi<StreamItem> from(EventPosition position, UUID syncId, String owner) {
    if (position.isKnown()) {
      return following(position.seq(), syncId, owner);
    }
    SyncSnapshot snapshot = position.snapshot();
    long from = snapshot.ended() ? snapshot.lastSeq() - 1 : snapshot.lastSeq();
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(StreamItem.snapshot(from, snapshot.sync())),
            following(from, syncId, owner));
  }

  private Multi<StreamItem> following(long seq, UUID syncId, String owner) {
    AtomicLong seen = new AtomicLong(seq);
    return feed.looks(syncId)
        .onItem()
        .transformToMultiAndConcatenate(look -> unread(seen, syncId, look))
        .onItem()
        .transformToUniAndConcatenate(item -> withSyncAtEnd(item, syncId, owner))
        .select()
        .first(item -> !item.equals(StreamItem.AFTER_THE_LAST));
  }

  private Multi<StreamItem> unread(AtomicLong seen, UUID syncId, Look look) {
    Multi<StreamItem> events =
        Multi.createBy()
            .repeating()
            .uni(() -> log.after(syncId, seen.get(), EVENTS_A_READ))
            .whilst(read -> read.size() == EVENTS_A_READ)
            .onItem()
            .transformToIterable(read -> read)
            .invoke(event -> seen.set(event.seq()))
            .onItem()
            .transformToIterable(StreamItem::of);
    return look.isBeat()
        ? Multi.createBy().concatenating().streams(events, Multi.createFrom().item(StreamItem.BEAT))
        : events;
  }

  private Uni<StreamItem> withSyncAtEnd(StreamItem item, UUID syncId, String owner) {
    return item.isEnded()
        ? snapshots.of(syncId, owner).map(snapshot -> item.with(snapshot.sync()))
        : Uni.createFrom().item(item);
  }
}
