package io.webinarsync.progress;

import io.webinarsync.progress.SyncRoll.Entry;

/** An event on its way into a stream of many syncs. */
record SyncEvent(Entry sync, StreamItem item) {

  /** The event as it goes out now; from then on the reader has it. */
  StreamItem among(Positions positions) {
    positions.advance(sync, item.seq(), item.isLast());
    return item.amongOthers(sync.id(), positions.written());
  }
}
