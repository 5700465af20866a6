package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Cursor;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.platform.Rows;
import io.webinarsync.security.OwnedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads a sync's errors and its reconciliation, page by page in the order of their ids. */
@ApplicationScoped
class SyncFindings {

  private static final String ERRORS =
      """
      select *
        from sync_error_logs
       where sync_id = $1
         and ($2::uuid is null or id > $2)
       order by id
       limit $3
      """;

  private static final String RECONCILIATION =
      """
      select *
        from sync_reconciliations
       where sync_id = $1
         and ($2::uuid is null or id > $2)
         and (gap_reason is not null or not $4)
       order by id
       limit $3
      """;

  private final OwnedRows owned;

  SyncFindings(OwnedRows owned) {
    this.owned = owned;
  }

  Uni<Page<SyncErrorView>> errors(String owner, UUID syncId, PageRequest page) {
    return owned
        .query(owner, ERRORS, Tuple.of(syncId, page.afterId(), page.rowsToRead()))
        .map(rows -> Rows.mapped(rows, SyncErrorView::from))
        .map(errors -> Page.of(errors, page, error -> Cursor.encode(error.id().toString())));
  }

  Uni<Page<ReconciliationView>> reconciliation(
      String owner, UUID syncId, boolean gapsOnly, PageRequest page) {
    return owned
        .query(owner, RECONCILIATION, Tuple.of(syncId, page.afterId(), page.rowsToRead(), gapsOnly))
        .map(rows -> Rows.mapped(rows, ReconciliationView::from))
        .map(found -> Page.of(found, page, row -> Cursor.encode(row.id().toString())));
  }
}
