package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.progress.LiveFeed;
import io.webinarsync.progress.ProgressLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * The transactions in which a run writes. Each begins by locking the sync's row where it is still
 * running under the run's fence; where it is not, the run has been given up and the transaction
 * ends without a trace. Rows, counters, errors and events commit together, once, or not at all.
 */
@ApplicationScoped
class RunLedger {

  private static final String LOCK =
      """
      select total_items, processed_items, skipped_items, failed_items, progress_percentage,
             api_calls_made, metadata
        from zoom_sync_logs
       where id = $1
         and status = 'running'
         and fence = $2
         for no key update
      """;

  private final RunDatabase database;
  private final ProgressLog log;
  private final LiveFeed feed;

  RunLedger(RunDatabase database, ProgressLog log, LiveFeed feed) {
    this.database = database;
    this.log = log;
    this.feed = feed;
  }

  /** Does some work and counts it; fails with {@link FenceLostException} where the run is over. */
  Uni<Counters> write(RunContext run, Function<SqlConnection, Uni<Tally>> work) {
    JournalEntries entries = run.journal().drain();
    return run.control()
        .write(
            () ->
                database.once(
                    transaction -> written(transaction, run, entries, work),
                    transaction -> locked(transaction, run.claim())))
        .invoke(run.control()::moved)
        .invoke(() -> feed.wake(run.claim().syncId()))
        .onFailure()
        .invoke(() -> run.journal().restore(entries));
  }

  private Uni<Counters> written(
      SqlConnection transaction,
      RunContext run,
      JournalEntries entries,
      Function<SqlConnection, Uni<Tally>> work) {
    return locked(transaction, run.claim())
        .flatMap(
            counters ->
                work.apply(transaction)
                    .flatMap(
                        tally ->
                            new LedgerEntry(run, entries, counters, tally)
                                .writtenIn(transaction, log)));
  }

  private static Uni<Counters> locked(SqlConnection transaction, Claim claim) {
    return transaction
        .preparedQuery(LOCK)
        .execute(Tuple.of(claim.syncId(), claim.fence()))
        .map(rows -> Rows.first(rows, Counters::from))
        .map(found -> found.orElseThrow(() -> new FenceLostException(claim.syncId())));
  }
}
