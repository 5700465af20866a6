package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.progress.LiveFeed;
import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;

/** Compares what was announced with what is stored, and ends a sync, once. */
@ApplicationScoped
class Settlement {

  /** Per host that was listed: what its list announced, and what became of what it held. */
  private static final String RECONCILE =
      """
      with listed as (
          select list.state_data ->> 'hostId' as host_id,
                 list.total_items as announced,
                 count(item.id)::integer as listed,
                 (count(item.id) filter (where item.processing_status in ('completed', 'skipped')))::integer as stored,
                 (count(item.id) filter (where item.processing_status in ('pending', 'processing')))::integer as unread
            from sync_state list
            left join webinar_sync_queue item
              on item.sync_id = list.sync_id
             and item.host_id = list.state_data ->> 'hostId'
             and item.list_hash is not null
           where list.sync_id = $1
             and list.state_data @> '{"complete": true}'
           group by list.id
      ), compared as (
          insert into sync_reconciliations (sync_id, stream, announced, stored, gap_reason, details)
          select $1, 'webinars', announced, stored,
                 case when announced > listed
                      then format('announced %s, listed %s', announced, listed)
                      when unread > 0
                      then format('listed %s, not read %s', listed, unread) end,
                 jsonb_build_object('hostId', host_id, 'listed', listed)
            from listed
          returning gap_reason
      )
      select (count(*) filter (where gap_reason is not null))::integer as gaps
        from compared
      """;

  /** Notes on lists that broke off are of no further use. */
  private static final String FORGET = "delete from sync_seen_rows where sync_id = $1";

  private static final String END =
      """
      with ended as (
          update zoom_sync_logs
             set status = $3,
                 result = $4,
                 ended_by = $5,
                 end_reason = $6,
                 resume_at = $7,
                 ended_at = now(),
                 completed_at = case when $3 = 'completed' then now() end,
                 duration_seconds = extract(epoch from now() - started_at)::integer,
                 progress_percentage = case when $3 = 'completed' then 100 else progress_percentage end,
                 last_error_at = case when $3 = 'failed' then now() else last_error_at end,
                 last_error_message = case when $3 = 'failed' then $6 else last_error_message end,
                 updated_at = now()
           where id = $1
             and status = 'running'
             and fence = $2
          returning connection_id
      )
      update zoom_connections connection
         set last_sync_at = now()
        from ended
       where connection.id = ended.connection_id
      """;

  private final RunLedger ledger;
  private final HostComparison hosts;
  private final RunDatabase database;
  private final LiveFeed feed;

  Settlement(RunLedger ledger, HostComparison hosts, RunDatabase database, LiveFeed feed) {
    this.ledger = ledger;
    this.hosts = hosts;
    this.database = database;
    this.feed = feed;
  }

  /** Compares, host by host, and counts the gaps; the counters as they are then. */
  Uni<Counters> reconcile(RunContext run) {
    return ledger.write(run, transaction -> compared(transaction, run.claim()));
  }

  /** Ends the sync where it is still this run's; does nothing where it has ended. */
  Uni<Void> end(RunContext run, Outcome outcome) {
    return ledger
        .write(run, transaction -> concluded(transaction, run, outcome))
        .chain(() -> close(run.claim(), outcome));
  }

  /** Writes the final state under the claim's fence; the database tells it as the last event. */
  Uni<Void> close(Claim claim, Outcome outcome) {
    Tuple parameters = parameters(claim, outcome);
    return database
        .with(pool -> pool.preparedQuery(END).execute(parameters))
        .invoke(() -> feed.wake(claim.syncId()))
        .replaceWithVoid();
  }

  private static Uni<Tally> concluded(SqlConnection transaction, RunContext run, Outcome outcome) {
    return new RunFigures(run).writtenIn(transaction).replaceWith(Tally.ofEvents(told(outcome)));
  }

  private Uni<Tally> compared(SqlConnection transaction, Claim claim) {
    return hosts
        .compare(transaction, claim)
        .call(() -> transaction.preparedQuery(FORGET).execute(Tuple.of(claim.syncId())))
        .flatMap(
            ofHosts ->
                transaction
                    .preparedQuery(RECONCILE)
                    .execute(Tuple.of(claim.syncId()))
                    .map(rows -> ofHosts + rows.iterator().next().getInteger("gaps")))
        .map(gaps -> Tally.ofGaps(gaps, List.of()));
  }

  private static List<ProgressEvent> told(Outcome outcome) {
    return outcome.status() == SyncStatus.FAILED
        ? List.of(new ProblemMet("failed", outcome.reason(), null))
        : List.of();
  }

  private static Tuple parameters(Claim claim, Outcome outcome) {
    return Tuple.from(
        new Object[] {
          claim.syncId(),
          claim.fence(),
          outcome.status().value(),
          outcome.result().orElse(null),
          outcome.endedBy(),
          outcome.reason(),
          outcome.resumeAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null)
        });
  }
}
