package io.webinarsync.sync;

import io.vertx.mutiny.sqlclient.Row;
import io.webinarsync.sync.WebinarGroup.Held;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is stored that tells which calls a sync would make.
 *
 * @param now when it would begin
 * @param lastClean when the last clean sync of the same streams started; empty where there is none
 * @param groups webinars that would be read
 * @param neverRead webinars that the sync to go on with has listed, and of which nothing is stored
 * @param past instances of webinars that no list shows any more
 */
record Evidence(
    Instant now,
    Optional<Instant> lastClean,
    Lists lists,
    List<WebinarGroup> groups,
    List<WebinarGroup> neverRead,
    Held past) {

  /**
   * Hosts and their lists.
   *
   * @param isAnyListed whether a host's webinars were ever listed to the end
   * @param webinars those that the lists showed last
   * @param pages of the lists that would be read
   * @param hasCompleted whether a sync has ever gone through
   */
  record Lists(long hosts, boolean isAnyListed, long webinars, long pages, boolean hasCompleted) {

    static Lists from(Row row) {
      return new Lists(
          row.getLong("hosts"),
          row.getBoolean("is_any_listed"),
          row.getLong("webinars"),
          row.getLong("pages"),
          row.getBoolean("has_completed"));
    }
  }

  /** Whether anything is known of the account. */
  boolean isThere() {
    return lists.isAnyListed() || lists.hasCompleted();
  }

  long read() {
    return webinars(groups) + webinars(neverRead);
  }

  long listed() {
    return lists.webinars() + webinars(neverRead);
  }

  /** Whether only some of the webinars were looked at. */
  boolean isSampled() {
    return groups.stream().anyMatch(group -> group.lookedAt() < lists.webinars());
  }

  /** Webinars that are taken to have taken place once. */
  long guessed() {
    return groups.stream().mapToLong(group -> group.held().guessed()).sum();
  }

  private static long webinars(List<WebinarGroup> groups) {
    return groups.stream().mapToLong(WebinarGroup::webinars).sum();
  }
}
