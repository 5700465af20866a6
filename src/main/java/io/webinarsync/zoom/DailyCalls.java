package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;

/**
 * Where the client counts the calls of a day. Owned here and implemented by {@code connections}, so
 * that the client knows no database while the count survives a restart.
 */
public interface DailyCalls {

  /**
   * Reserves calls of the day, in UTC, before they are made; what is reserved and not made is lost,
   * so that never more are made than were counted.
   *
   * @param accountKey stands for the Zoom account
   * @param wanted how many calls, above 0
   * @param limit most calls of the account in a day
   * @return how many may be made, from 0 to {@code wanted}
   */
  Uni<Integer> reserve(String accountKey, int wanted, int limit);
}
