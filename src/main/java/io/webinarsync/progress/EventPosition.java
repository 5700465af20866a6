package io.webinarsync.progress;

/**
 * Where a reader is in a sync's events.
 *
 * @param snapshot the sync as the stream begins
 * @param seq number of the last event that the reader has
 * @param isKnown whether that number is one of this sync's events; else the reader begins anew
 */
record EventPosition(SyncSnapshot snapshot, long seq, boolean isKnown) {

  /** Whether the reader has the last event of an ended sync, so that nothing is left to tell. */
  boolean isAtTheEnd() {
    return isKnown && snapshot.ended() && seq == snapshot.lastSeq();
  }
}
