package io.webinarsync.faults;

import java.util.List;

/** What must be true of the database once all syncs have ended, as a query for what breaks it. */
enum Rule {
  /** Ids, states and how each ended. */
  ENDED(
      """
      select format('sync %s is %s, ended %s by %s: %s', id, status, ended_at, ended_by, end_reason)
        from zoom_sync_logs
       where status not in ('completed', 'failed', 'cancelled')
          or ended_at is null
          or ended_by is null
          or coalesce(end_reason, '') = ''
          or ended_at < created_at
      """),

  /** A moment's overlap is no more than two transactions that began before one waited. */
  ONE_AT_A_TIME(
      """
      select format('syncs %s and %s were at work at once', one.id, other.id)
        from zoom_sync_logs one
        join zoom_sync_logs other
          on other.connection_id = one.connection_id
         and other.id > one.id
       where one.created_at < other.ended_at - interval '0.25 s'
         and other.created_at < one.ended_at - interval '0.25 s'
      """),

  /** The end is told once, and nothing after it. */
  TOLD_ONCE(
      """
      select format('sync %s told its end %s times, %s events after it', log.id,
                    count(*) filter (where event.details ->> 'event' = 'ended'),
                    count(*) filter (where event.seq > told.seq))
        from zoom_sync_logs log
        left join sync_progress_updates event on event.sync_id = log.id
        left join lateral (select min(seq) as seq
                             from sync_progress_updates
                            where sync_id = log.id
                              and details ->> 'event' = 'ended') told on true
       group by log.id
      having count(*) filter (where event.details ->> 'event' = 'ended') <> 1
          or count(*) filter (where event.seq > told.seq) > 0
      """),

  /** Counters are what the queue holds. */
  COUNTED(
      """
      select format('sync %s (%s) counts %s/%s/%s/%s, its queue %s/%s/%s/%s', log.id, log.status,
                    log.total_items, log.processed_items, log.skipped_items, log.failed_items,
                    queue.total, queue.kept, queue.skipped, queue.failed)
        from zoom_sync_logs log
       cross join lateral (
             select count(*) as total,
                    count(*) filter (where processing_status = 'completed') as kept,
                    count(*) filter (where processing_status = 'skipped') as skipped,
                    count(*) filter (where processing_status = 'failed') as failed
               from webinar_sync_queue
              where sync_id = log.id) queue
       where (log.total_items, log.processed_items, log.skipped_items, log.failed_items)
             is distinct from (queue.total, queue.kept, queue.skipped, queue.failed)
          or (log.status = 'completed'
              and log.total_items <> log.processed_items + log.skipped_items + log.failed_items)
      """),

  /** Webinars are counted once each. */
  WEBINARS_COUNTED(
      """
      select format('sync %s stored %s webinars of %s processed', id, webinars_synced, processed_items)
        from zoom_sync_logs
       where status = 'completed'
         and resume_of is null
         and webinars_synced <> processed_items
      """),

  /** Percentages rise. */
  PROGRESS_NEVER_FALLS(
      """
      select format('sync %s fell from %s to %s', sync_id, before, progress_percentage)
        from (select sync_id, progress_percentage,
                     lag(progress_percentage) over (partition by sync_id order by seq) as before
                from sync_progress_updates) told
       where progress_percentage < before
      """),

  /** Nothing is proved twice. */
  PROVED_ONCE(
      """
      select format('sync %s has %s lines on %s of %s', sync_id, count(*), stream, webinar_id)
        from sync_reconciliations
       group by sync_id, webinar_id, stream,
                coalesce(details ->> 'instance', details ->> 'hostId', '')
      having count(*) > 1
      """),

  /** What a gap's count says is what is named. */
  GAPS_COUNTED(
      """
      select format('sync %s ended %s, counts %s gaps and names %s', log.id, log.result,
                    log.metadata ->> 'gaps', count(proof.id))
        from zoom_sync_logs log
        left join sync_reconciliations proof
          on proof.sync_id = log.id
         and proof.gap_reason is not null
       where log.status = 'completed'
         and log.resume_of is null
       group by log.id
      having coalesce((log.metadata ->> 'gaps')::integer, 0) <> count(proof.id)
          or (log.result = 'complete') <> (count(proof.id) = 0)
      """);

  private final String violations;

  Rule(String violations) {
    this.violations = violations;
  }

  /** A line for each breach. */
  List<String> brokenIn(Sql sql) {
    return sql.texts(violations);
  }
}
