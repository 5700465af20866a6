package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.platform.TimeOrderedIds;
import io.webinarsync.security.TriggerLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The transaction that accepts a sync: it ends a dead predecessor and writes the sync's row and its
 * first event. Two indexes decide between requests that come at once.
 */
@ApplicationScoped
class Acceptance {

  private final Pool pool;
  private final SyncConfig config;
  private final Opening opening;
  private final TriggerLimit limit;
  private final Replica replica;

  Acceptance(Pool pool, SyncConfig config, Opening opening, TriggerLimit limit, Replica replica) {
    this.pool = pool;
    this.config = config;
    this.opening = opening;
    this.limit = limit;
    this.replica = replica;
  }

  /** The id of the sync; fails with one of {@link SyncProblems}. */
  Uni<UUID> of(SyncOrder order, Requester requester) {
    return pool.withTransaction(transaction -> accepted(transaction, order, requester));
  }

  private Uni<UUID> accepted(SqlConnection transaction, SyncOrder order, Requester requester) {
    UUID id = TimeOrderedIds.next();
    return transaction
        .preparedQuery(StartSql.TAKE_OVER)
        .execute(Tuple.of(order.connectionId(), config.lease().toSeconds()))
        .chain(
            () ->
                transaction
                    .preparedQuery(StartSql.INSERT)
                    .execute(StartSql.row(id, order, requester, replica.name())))
        .flatMap(
            inserted ->
                inserted.rowCount() == 1
                    ? begun(transaction, id, order, requester)
                    : existing(transaction, order, requester));
  }

  private Uni<UUID> begun(
      SqlConnection transaction, UUID id, SyncOrder order, Requester requester) {
    limit
        .tryAcquire(requester.subject())
        .ifPresent(
            wait -> {
              throw SyncProblems.tooManyTriggers(wait);
            });
    return opening.of(transaction, id, order).replaceWith(id);
  }

  /**
   * The sync that stands in the way: the same request's own, or another at work. Where it has ended
   * since, the way is free.
   */
  private Uni<UUID> existing(SqlConnection transaction, SyncOrder order, Requester requester) {
    return transaction
        .preparedQuery(StartSql.EXISTING)
        .execute(
            Tuple.of(
                requester.subject(), requester.idempotencyKey().orElse(null), order.connectionId()))
        .map(rows -> Rows.mapped(rows, Predecessor::from))
        .flatMap(
            found ->
                found.isEmpty()
                    ? accepted(transaction, order, requester)
                    : Uni.createFrom().item(Predecessor.answer(found, requester)));
  }
}
