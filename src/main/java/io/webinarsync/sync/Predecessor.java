package io.webinarsync.sync;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/**
 * A sync that keeps a new one from starting.
 *
 * @param isOfSameKey whether it was asked for under the same idempotency key; else it is at work
 */
record Predecessor(UUID id, boolean isOfSameKey, String requestHash) {

  static Predecessor from(Row row) {
    return new Predecessor(
        row.getUUID("id"), row.getBoolean("is_of_same_key"), row.getString("request_hash"));
  }

  /** The sync of the very same request; otherwise the problem to answer with. */
  static UUID answer(List<Predecessor> found, Requester requester) {
    return found.stream()
        .filter(Predecessor::isOfSameKey)
        .findFirst()
        .map(same -> same.idFor(requester))
        .orElseThrow(() -> SyncProblems.alreadyActive(found.get(0).id()));
  }

  private UUID idFor(Requester requester) {
    if (!requestHash.equals(requester.requestHash())) {
      throw SyncProblems.keyReused();
    }
    return id;
  }
}
