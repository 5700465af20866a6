package io.webinarsync.monitoring;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Cursor;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.security.OwnedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads reports, each within one transaction that says whose it is. */
@ApplicationScoped
class Reports {

  /** Most syncs that a page to print lists. */
  static final int MOST_SYNCS = 100;

  private final OwnedRows rows;

  Reports(OwnedRows rows) {
    this.rows = rows;
  }

  /** The report's figures; not found where the connection is another's or nobody's. */
  Uni<ReportView> figures(ReportKey key) {
    return rows.read(key.owner(), transaction -> figures(transaction, key));
  }

  /** All that a page to print shows. */
  Uni<ReportContents> contents(ReportKey key) {
    PageRequest newest = new PageRequest(MOST_SYNCS, null);
    return rows.read(
        key.owner(),
        transaction ->
            Uni.combine()
                .all()
                .unis(
                    figures(transaction, key),
                    outcomes(transaction, key),
                    listed(transaction, key, newest))
                .usingConcurrencyOf(1)
                .with(ReportContents::new));
  }

  /** A page of the report's syncs, newest first. */
  Uni<Page<ReportedSync>> syncs(ReportKey key, PageRequest page) {
    return rows.read(
        key.owner(),
        transaction ->
            owned(transaction, key)
                .chain(() -> listed(transaction, key, page))
                .map(syncs -> Page.of(syncs, page, sync -> Cursor.encode(sync.id().toString()))));
  }

  private static Uni<ReportView> figures(SqlConnection transaction, ReportKey key) {
    return transaction
        .preparedQuery(ReportSql.REPORT)
        .execute(key.parameters())
        .map(found -> Documents.one(found, ReportView.class));
  }

  private static Uni<List<OutcomeCount>> outcomes(SqlConnection transaction, ReportKey key) {
    Grain grain = Grain.of(key.period());
    return transaction
        .preparedQuery(ReportSql.OUTCOMES)
        .execute(key.parameters().addString(grain.title()))
        .map(found -> Documents.all(found, OutcomeCount.class))
        .map(counted -> grain.whole(key.period(), counted));
  }

  private static Uni<List<ReportedSync>> listed(
      SqlConnection transaction, ReportKey key, PageRequest page) {
    Tuple parameters = key.parameters().addUUID(page.afterId()).addInteger(page.rowsToRead());
    return transaction
        .preparedQuery(ReportSql.SYNCS)
        .execute(parameters)
        .map(found -> Documents.all(found, ReportedSync.class));
  }

  private static Uni<OwnedConnection> owned(SqlConnection transaction, ReportKey key) {
    return transaction
        .preparedQuery(OwnedConnection.SQL)
        .execute(Tuple.of(key.connection(), key.owner()))
        .map(found -> Documents.one(found, OwnedConnection.class));
  }
}
