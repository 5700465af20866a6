package io.webinarsync.sync;

/** How syncs are read for the API. */
final class SyncLogSql {

  private static final String SELECT =
      """
      select log.*,
             now() as now,
             (%s) as resumable,
             latest.topic as current_item,
             trouble.error_type,
             trouble.error_code,
             coalesce((select max(event.seq)
                         from sync_progress_updates event
                        where event.sync_id = log.id), 0) as last_seq
        from zoom_sync_logs log
        left join lateral (select event.details ->> 'topic' as topic
                             from sync_progress_updates event
                            where log.status = 'running'
                              and event.sync_id = log.id
                              and event.update_type = 'webinar'
                            order by event.seq desc
                            limit 1) latest on true
        left join lateral (select error.error_type, error.error_code
                             from sync_error_logs error
                            where error.sync_id = log.id
                              and not error.resolved
                            order by error.created_at desc
                            limit 1) trouble on true
      """
          .formatted(Resumption.IS_RESUMABLE);

  /** One sync ($1) of its owner ($2). */
  static final String ONE =
      SELECT
          + """
           where log.id = $1
             and log.user_id = $2
          """;

  /**
   * The owner's ($1) syncs, newest first, of a connection ($2), with a status ($3), before an id
   * ($4).
   */
  static final String LIST =
      SELECT
          + """
           where log.user_id = $1
             and ($2::uuid is null or log.connection_id = $2)
             and ($3::text is null or log.status = $3)
             and ($4::uuid is null or log.id < $4)
           order by log.id desc
           limit $5
          """;

  /**
   * Syncs of some owners ($1): active ones, those made after a moment ($2) or within the last
   * minute, and those named ($3).
   */
  static final String ROLL =
      """
      select moment.as_of, log.id, log.user_id, log.connection_id, log.status, log.created_at,
             coalesce((select max(event.seq)
                         from sync_progress_updates event
                        where event.sync_id = log.id), 0) as last_seq
        from (select now() as as_of) moment
        left join zoom_sync_logs log
          on log.user_id = any($1::text[])
         and (log.status in ('started', 'running')
              or log.created_at > coalesce($2::timestamptz, moment.as_of - interval '1 minute')
              or log.id = any($3::uuid[]))
       order by log.id
      """;

  private SyncLogSql() {}
}
