package io.webinarsync.progress;

/**
 * A sync at one moment.
 *
 * @param sync what the API shows of it
 * @param lastSeq number of its newest event then; 0 before the first
 * @param ended whether it has reached a final state, so that no event follows
 */
public record SyncSnapshot(Object sync, long lastSeq, boolean ended) {

  /** The number that the snapshot stands for: all events up to it; of an ended sync all but one. */
  long seqBeforeTheRest() {
    return ended ? lastSeq - 1 : lastSeq;
  }
}
