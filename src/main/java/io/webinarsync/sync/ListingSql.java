package io.webinarsync.sync;

/**
 * How a page of a host's list goes into the queue. Whether an entry must be read depends on the
 * sync's mode and on what is stored; all else is the same.
 *
 * <p>Parameters: sync, connection, host, the entries as JSON, when the sync was claimed, when the
 * last clean sync started.
 */
final class ListingSql {

  private static final String ADD =
      """
      with entry as (
          select *
            from jsonb_to_recordset($4::text::jsonb)
              as entry (webinar_id bigint, list_hash text, is_past boolean, is_in_window boolean)
      ), judged as (
          select distinct on (entry.webinar_id)
                 entry.*,
                 coalesce(%s, false) as must_be_read
            from entry
            left join zoom_webinars stored
              on stored.webinar_id = entry.webinar_id
             and stored.connection_id = $2
           cross join (values ($5::timestamptz, $6::timestamptz)) as moment (claimed, last_clean)
           order by entry.webinar_id
      ), added as (
          insert into webinar_sync_queue
                 (sync_id, webinar_id, webinar_type, host_id, list_hash,
                  processing_status, error_message, completed_at)
          select $1,
                 webinar_id,
                 case when is_past then 'past' else 'upcoming' end,
                 $3,
                 list_hash,
                 case when must_be_read then 'pending' else 'skipped' end,
                 case when must_be_read then null else '%s' end,
                 case when must_be_read then null else now() end
            from judged
           order by webinar_id
              on conflict on constraint webinar_sync_queue_once_per_sync
              do nothing
          returning processing_status
      )
      select count(*)::integer as added,
             (count(*) filter (where processing_status = 'skipped'))::integer as skipped
        from added
      """;

  private static final String IN_TIME =
      """
      %1$s + make_interval(mins => coalesce(%2$s, 0))
              between moment.last_clean - interval '5 minutes' and moment.claimed
           or %1$s between moment.claimed and moment.claimed + interval '7 days'
      """;

  /** The occurrences of a stored webinar whose times can be read. */
  static final String SESSIONS =
      """
      (select (occurrence ->> 'start_time')::timestamptz,
              (occurrence ->> 'duration')::integer,
              occurrence ->> 'status'
         from jsonb_path_query(stored.occurrences, '$[*]') as occurrence
        where occurrence ->> 'start_time' ~ '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$'
          and occurrence ->> 'duration' ~ '^\\d{1,6}$'
       offset 0) session (start_time, minutes, status)
      """;

  /**
   * What a delta reads whatever the list says: the failed last time, the pending attendance, what
   * ended since five minutes before the last clean sync started, and what starts within seven days.
   */
  static final String DUE_AS_STORED =
      """
      stored.sync_status <> 'synced'
           or stored.participant_sync_status = 'pending'
           or %s
           or (stored.occurrences is not null
               and exists (select 1 from %s where %s))
      """
          .formatted(
              IN_TIME.formatted("stored.start_time", "stored.duration"),
              SESSIONS,
              IN_TIME.formatted("session.start_time", "session.minutes"));

  /** What a delta reads: what is due as stored, the new, and what has changed in the list. */
  private static final String DUE =
      """
      stored.id is null
           or stored.list_hash is distinct from entry.list_hash
           or %s
      """
          .formatted(DUE_AS_STORED);

  private static final String FULL = ADD.formatted("true", "");
  private static final String DELTA = ADD.formatted(DUE, "unchanged");
  private static final String DATE_RANGE =
      ADD.formatted("entry.is_in_window", "outside of the range");

  private ListingSql() {}

  static String of(SyncMode mode) {
    if (mode == SyncMode.FULL) {
      return FULL;
    }
    return mode == SyncMode.DELTA ? DELTA : DATE_RANGE;
  }
}
