package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction adds to the sync's row, its errors and its events.
 *
 * @param entries what the calls have been through since the transaction before
 * @param before the counters as the transaction found them
 * @param tally what the transaction has done
 */
record LedgerEntry(RunContext run, JournalEntries entries, Counters before, Tally tally) {

  private static final String COUNT =
      """
      update zoom_sync_logs
         set total_items = $2,
             processed_items = $3,
             skipped_items = $4,
             failed_items = $5,
             webinars_synced = $6,
             participants_synced = $7,
             progress_percentage = $8,
             current_phase = $9,
             metadata = metadata || $10::text::jsonb,
             api_calls_made = api_calls_made + $11,
             rate_limit_hits = rate_limit_hits + $12,
             retry_count = retry_count + $13,
             error_count = error_count + $14,
             last_error_at = case when $14 > 0 then now() else last_error_at end,
             last_error_message = coalesce($15, last_error_message),
             updated_at = now()
       where id = $1
      """;

  private static final String ERRORS =
      """
      insert into sync_error_logs
             (sync_id, error_type, error_code, error_message, error_details,
              webinar_id, stream, retry_count, resolved, resolved_at)
      select $1, error_type, error_code, error_message, error_details,
             webinar_id, stream, retry_count, resolved,
             case when resolved then clock_timestamp() end
        from jsonb_to_recordset($2::text::jsonb)
          as trouble (error_type text, error_code text, error_message text, error_details jsonb,
                      webinar_id bigint, stream text, retry_count integer, resolved boolean)
      """;

  /** Writes it all; the counters as they are then. */
  Uni<Counters> writtenIn(SqlConnection transaction, ProgressLog log) {
    Counters sum = before.plus(tally).calling(entries.calls());
    Counters after = sum.at(run.course().percentage(sum));
    return counted(transaction, after)
        .chain(() -> withErrors(transaction))
        .chain(
            () -> log.append(transaction, run.claim().syncId(), events(after), after.percentage()))
        .replaceWith(after);
  }

  private List<ProgressEvent> events(Counters after) {
    return Tally.ofEvents(entries.events())
        .telling(tally.events())
        .telling(run.course().progress(after))
        .events();
  }

  private Uni<Void> counted(SqlConnection transaction, Counters after) {
    return transaction
        .preparedQuery(COUNT)
        .execute(
            Tuple.from(
                new @Nullable Object[] {
                  run.claim().syncId(),
                  after.total(),
                  after.kept(),
                  after.skipped(),
                  after.failed(),
                  after.stored(SyncStream.WEBINARS),
                  after.stored(SyncStream.PARTICIPANTS),
                  after.percentage(),
                  run.course().phase().value(),
                  after.metadata().encode(),
                  entries.calls().total(),
                  entries.rateLimitHits(),
                  entries.retries(),
                  entries.errors(),
                  lastErrorMessage()
                }))
        .replaceWithVoid();
  }

  private Uni<Void> withErrors(SqlConnection transaction) {
    if (entries.troubles().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    JsonArray troubles = new JsonArray();
    entries.troubles().forEach(trouble -> troubles.add(trouble.toJson()));
    return transaction
        .preparedQuery(ERRORS)
        .execute(Tuple.of(run.claim().syncId(), troubles.encode()))
        .replaceWithVoid();
  }

  private @Nullable String lastErrorMessage() {
    return entries.troubles().stream()
        .filter(trouble -> !trouble.isResolved())
        .reduce((first, second) -> second)
        .map(trouble -> trouble.code() + " " + trouble.message())
        .orElse(null);
  }
}
