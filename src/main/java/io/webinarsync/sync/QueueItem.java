package io.webinarsync.sync;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/**
 * A webinar whose detail is to be read.
 *
 * @param listHash hash of its list entry; empty where it is stored but was not listed, and is read
 *     to learn whether it still exists
 */
record QueueItem(long webinarId, Optional<String> listHash) {

  static QueueItem from(Row row) {
    return new QueueItem(
        row.getLong("webinar_id"), Optional.ofNullable(row.getString("list_hash")));
  }

  /** Whether it is stored but has vanished from its host's list. */
  boolean hasVanished() {
    return listHash.isEmpty();
  }
}
