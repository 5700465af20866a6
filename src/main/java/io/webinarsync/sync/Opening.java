package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.progress.ProgressEvent.PhaseBegun;
import io.webinarsync.progress.ProgressLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What is written with a new sync's row: its first event, and the work that it goes on with. */
@ApplicationScoped
class Opening {

  private final ProgressLog log;
  private final Resumption resumption;

  Opening(ProgressLog log, Resumption resumption) {
    this.log = log;
    this.resumption = resumption;
  }

  /** Writes it in the transaction that has written the row. */
  Uni<Void> of(SqlConnection transaction, UUID syncId, SyncOrder order) {
    return log.append(transaction, syncId, List.of(new PhaseBegun(Phase.INITIALIZING.value())), 0)
        .chain(() -> resumption.takeAlong(transaction, syncId, order));
  }
}
