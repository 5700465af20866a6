package io.webinarsync.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Syncs at one moment, oldest first.
 *
 * @param asOf that moment, by the database's clock
 */
public record SyncRoll(Instant asOf, List<Entry> entries) {

  /**
   * A sync on the roll.
   *
   * @param owner subject of the caller whose it is
   * @param madeAt when it was accepted, by the database's clock
   * @param lastSeq number of its newest event; 0 before the first
   * @param ended whether it has reached a final state
   */
  public record Entry(
      UUID id, String owner, UUID connectionId, Instant madeAt, long lastSeq, boolean ended) {}
}
