package io.webinarsync.progress;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.webinarsync.progress.SyncRoll.Entry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reader who wants to hear of all syncs of a caller, those that start later too.
 *
 * @param connectionId of these syncs alone; null for those of every connection
 * @param positions how far the reader is
 * @param found is told of each sync once
 */
record OwnerWatch(
    String owner,
    @Nullable UUID connectionId,
    Positions positions,
    MultiEmitter<? super Arrival> found) {

  /** Tells of the syncs with which the stream begins. */
  void open(SyncRoll roll) {
    boolean isFirst = positions.areNone();
    List<Entry> entries = positions.added(mine(roll));
    if (isFirst) {
      entries.stream()
          .filter(Entry::ended)
          .forEach(old -> positions.advance(old, old.lastSeq(), true));
    }
    mine(roll).entries().stream()
        .filter(this::isUntold)
        .forEach(sync -> found.emit(new Arrival(sync, !isFirst)));
  }

  /** Tells of the syncs on a roll of many callers that have not been heard of. */
  void hear(SyncRoll roll) {
    if (!positions.areNone()) {
      positions.added(mine(roll)).forEach(sync -> found.emit(new Arrival(sync, true)));
    }
  }

  private boolean isUntold(Entry sync) {
    return !sync.ended() || positions.of(sync.id()) < sync.lastSeq();
  }

  private SyncRoll mine(SyncRoll roll) {
    return new SyncRoll(roll.asOf(), roll.entries().stream().filter(this::isMine).toList());
  }

  private boolean isMine(Entry sync) {
    return sync.owner().equals(owner)
        && (connectionId == null || sync.connectionId().equals(connectionId));
  }
}
