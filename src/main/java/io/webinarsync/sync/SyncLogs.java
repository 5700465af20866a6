package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Cursor;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import io.webinarsync.progress.RollCall;
import io.webinarsync.progress.SyncRoll;
import io.webinarsync.progress.SyncSnapshot;
import io.webinarsync.progress.SyncSnapshots;
import io.webinarsync.security.OwnedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads syncs, each for its owner only. What feeds read, by the thousand at once, does without the
 * transaction that the second wall takes.
 */
@ApplicationScoped
class SyncLogs implements SyncSnapshots {

  private final Pool pool;
  private final OwnedRows owned;

  SyncLogs(Pool pool, OwnedRows owned) {
    this.pool = pool;
    this.owned = owned;
  }

  /** A sync of the owner; fails with a not-found problem where there is none. */
  Uni<SyncView> find(UUID id, String owner) {
    return owned
        .query(owner, SyncLogSql.ONE, Tuple.of(id, owner))
        .map(rows -> one(rows, SyncViews::from));
  }

  @Override
  public Uni<SyncSnapshot> of(UUID syncId, String owner) {
    return pool.preparedQuery(SyncLogSql.ONE)
        .execute(Tuple.of(syncId, owner))
        .map(rows -> one(rows, SyncLogs::snapshot));
  }

  @Override
  public Uni<SyncRoll> roll(RollCall call) {
    return pool.preparedQuery(SyncLogSql.ROLL)
        .execute(
            Tuple.of(
                call.owners().toArray(String[]::new),
                Optional.ofNullable(call.madeAfter())
                    .map(moment -> moment.atOffset(ZoneOffset.UTC))
                    .orElse(null),
                call.named().toArray(UUID[]::new)))
        .map(rows -> Rows.mapped(rows, row -> row))
        .map(SyncLogs::roll);
  }

  /** The owner's syncs, newest first. */
  Uni<Page<SyncView>> list(SyncFilter filter, PageRequest page, String owner) {
    Tuple parameters =
        Tuple.of(
            owner,
            filter.connectionId(),
            Optional.ofNullable(filter.status()).map(SyncStatus::value).orElse(null),
            page.afterId(),
            page.rowsToRead());
    return owned
        .query(owner, SyncLogSql.LIST, parameters)
        .map(rows -> Rows.mapped(rows, SyncViews::from))
        .map(syncs -> Page.of(syncs, page, sync -> Cursor.encode(sync.id().toString())));
  }

  private static <T> T one(RowSet<Row> rows, Function<Row, T> mapper) {
    return Rows.first(rows, mapper).orElseThrow(ProblemException::notFound);
  }

  /** The moment stands in every row, and alone in the only one where there are no syncs. */
  private static SyncRoll roll(List<Row> rows) {
    return new SyncRoll(
        rows.get(0).getOffsetDateTime("as_of").toInstant(),
        rows.stream().filter(row -> row.getUUID("id") != null).map(SyncLogs::entry).toList());
  }

  private static SyncRoll.Entry entry(Row row) {
    return new SyncRoll.Entry(
        row.getUUID("id"),
        row.getString("user_id"),
        row.getUUID("connection_id"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getLong("last_seq"),
        SyncStatus.of(row.getString("status")).isFinal());
  }

  private static SyncSnapshot snapshot(Row row) {
    SyncView sync = SyncViews.from(row);
    return new SyncSnapshot(sync, row.getLong("last_seq"), sync.status().isFinal());
  }
}
