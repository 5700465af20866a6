package io.webinarsync.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.LongPredicate;

/** Freezes a replica at a moment that only the database can tell. */
record Freezing(Sql sql, Replica replica) {

  /** Where nothing is under way in the database. */
  void betweenTransactions() {
    when(transactions -> transactions == 0);
  }

  /** Where one of its sessions holds the lock on its sync's row. */
  void withinTransaction() {
    when(transactions -> transactions > 0);
  }

  private void when(LongPredicate isMeant) {
    await().pollInterval(Duration.ofMillis(1)).until(() -> isCaught(isMeant));
  }

  /** Lets it go on where the moment is another. */
  private boolean isCaught(LongPredicate isMeant) {
    replica.process().freeze();
    boolean isCaught = isMeant.test(transactionsOfRuns());
    if (!isCaught) {
      replica.process().thaw();
    }
    return isCaught;
  }

  /** Only a run's transactions lock rows of that table explicitly. */
  private long transactionsOfRuns() {
    return sql.number(
        """
        select count(distinct pid)
          from pg_locks
         where database = (select oid from pg_database where datname = current_database())
           and relation = 'zoom_sync_logs'::regclass
           and mode = 'RowShareLock'
           and pid <> pg_backend_pid()
        """);
  }
}
