package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.progress.ProgressEvent.Logged;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Finds webinars that are stored but no longer listed, for hosts that were listed to the end. Zoom
 * lists only what has not expired, about 90 days back: what is older has expired, and what is
 * younger is asked for, since only a 404 on its detail proves it deleted.
 */
@ApplicationScoped
class VanishedWebinars {

  private static final String MISSING =
      """
      with missing as (
          select stored.id, stored.webinar_id, stored.host_id,
                 greatest(stored.start_time,
                          (select max((occurrence ->> 'start_time')::timestamptz)
                             from jsonb_path_query(stored.occurrences, '$[*]') as occurrence
                            where occurrence ->> 'start_time' ~ '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$'))
                     < $3::timestamptz - interval '90 days' as is_old
            from zoom_webinars stored
            join sync_state list
              on list.sync_id = $1
             and list.state_type = 'list:' || stored.host_id
             and list.state_data @> '{"complete": true}'
           where stored.connection_id = $2
             and stored.deleted_at is null
             and stored.expired_at is null
             and not exists (select 1
                               from webinar_sync_queue listed
                              where listed.sync_id = $1
                                and listed.webinar_id = stored.webinar_id)
      )
      """;

  private static final String EXPIRE =
      MISSING
          + """
          update zoom_webinars webinar
             set status = 'expired',
                 expired_at = now(),
                 last_changed_sync_id = $1,
                 synced_at = now(),
                 last_synced_at = now(),
                 updated_at = now()
            from missing
           where webinar.id = missing.id
             and missing.is_old
          """;

  private static final String COUNT =
      MISSING
          + """
          select (select count(*) from missing where is_old is not true)::integer as vanished,
                 (select count(*)
                    from zoom_webinars
                   where connection_id = $2
                     and deleted_at is null
                     and expired_at is null)::integer as alive
          """;

  private static final String ENQUEUE =
      MISSING
          + """
          insert into webinar_sync_queue (sync_id, webinar_id, webinar_type, host_id, priority)
          select $1, webinar_id, 'past', host_id, 1
            from missing
           where is_old is not true
           order by webinar_id
          """;

  private final RunLedger ledger;
  private final Gaps gaps;
  private final double guard;

  VanishedWebinars(RunLedger ledger, Gaps gaps, SyncConfig config) {
    this.ledger = ledger;
    this.gaps = gaps;
    this.guard = config.deletionGuard();
  }

  /** Marks what has expired, and queues what may have been deleted. */
  Uni<Void> look(RunContext run) {
    if (!run.claim().mode().marksDeletions()) {
      return Uni.createFrom().voidItem();
    }
    return ledger
        .write(
            run,
            transaction ->
                transaction
                    .preparedQuery(EXPIRE)
                    .execute(parameters(run.claim()))
                    .flatMap(expired -> vanished(transaction, run, expired.rowCount())))
        .replaceWithVoid();
  }

  private Uni<Tally> vanished(SqlConnection transaction, RunContext run, int expired) {
    return transaction
        .preparedQuery(COUNT)
        .execute(parameters(run.claim()))
        .map(rows -> rows.iterator().next())
        .flatMap(row -> guarded(transaction, run, row))
        .map(
            tally ->
                expired == 0
                    ? tally
                    : tally.telling(List.of(new Logged(expired + " webinars have expired"))));
  }

  private Uni<Tally> guarded(SqlConnection transaction, RunContext run, Row row) {
    int vanished = row.getInteger("vanished");
    int alive = row.getInteger("alive");
    if (vanished == 0) {
      return Uni.createFrom().item(Tally.NOTHING);
    }
    return vanished > guard * alive
        ? refused(transaction, run, vanished + " of " + alive)
        : transaction
            .preparedQuery(ENQUEUE)
            .execute(parameters(run.claim()))
            .map(rows -> Tally.of(new Listed(rows.rowCount(), 0)));
  }

  private Uni<Tally> refused(SqlConnection transaction, RunContext run, String share) {
    String reason =
        share
            + " webinars are no longer listed, too many to be believed: none is marked as deleted";
    return gaps.ofAccount(transaction, run.claim().syncId(), reason)
        .replaceWith(Tally.ofGaps(1, List.of(new ProblemMet("deletion-guard", reason, null))));
  }

  private static Tuple parameters(Claim claim) {
    return Tuple.of(
        claim.syncId(), claim.connectionId(), claim.startedAt().atOffset(ZoneOffset.UTC));
  }
}
