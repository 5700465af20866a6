package io.webinarsync.monitoring;

/** How a report is read; parameters as in {@link ReportKey#parameters()}. */
final class ReportSql {

  /**
   * What the database's own report says, with errors by type, stream and host. A host is told by
   * the webinar that an error is about.
   */
  static final String REPORT =
      """
      select jsonb_set(told.report || jsonb_build_object('connection_name', connection.name),
                       '{error_analysis}',
                       (told.report -> 'error_analysis') || trouble.analysis)::text as document
        from zoom_connections connection
       cross join lateral generate_sync_report(connection.id, $3, $4) as told (report)
       cross join lateral (
             with met as materialized (
                 select error.error_type,
                        error.stream,
                        error.resolved,
                        webinar.host_id
                   from zoom_sync_logs log
                   join sync_error_logs error
                     on error.sync_id = log.id
                   left join zoom_webinars webinar
                     on webinar.connection_id = log.connection_id
                    and webinar.webinar_id = error.webinar_id
                  where log.connection_id = connection.id
                    and coalesce(log.started_at, log.created_at) between $3 and $4
             ), counted as (
                 select case when grouping(error_type) = 0 then 'top_types'
                             when grouping(stream) = 0 then 'by_stream'
                             else 'by_host' end as list,
                        coalesce(error_type, stream, host_id) as name,
                        count(*) as count,
                        count(*) filter (where not resolved) as unresolved
                   from met
                  group by grouping sets (error_type, stream, host_id)
             ), ranked as (
                 select counted.*,
                        row_number() over (partition by list order by count desc, name) as place
                   from counted
             )
             select jsonb_build_object('top_types', '[]'::jsonb, 'by_stream', '[]'::jsonb, 'by_host', '[]'::jsonb)
                    || coalesce(jsonb_object_agg(listed.list, listed.items), '{}') as analysis
               from (select list,
                            jsonb_agg(jsonb_build_object('name', name,
                                                         'count', count,
                                                         'unresolved', unresolved) order by place) as items
                       from ranked
                      where list <> 'by_host'
                         or place <= 10
                      group by list) listed) trouble
       where connection.id = $1
         and connection.user_id = $2
      """;

  /** Syncs by the day, week or month ($5) in which they began. */
  static final String OUTCOMES =
      """
      select to_jsonb(figure)::text as document
        from (select date_trunc($5, coalesce(log.started_at, log.created_at) at time zone 'UTC')::date as day,
                     count(*) filter (where log.result = 'complete') as complete,
                     count(*) filter (where log.result = 'gaps') as gaps,
                     count(*) filter (where log.status = 'failed') as failed,
                     count(*) filter (where log.status = 'cancelled') as cancelled,
                     count(*) filter (where log.ended_at is null) as active
                from zoom_connections connection
                join zoom_sync_logs log
                  on log.connection_id = connection.id
               where connection.id = $1
                 and connection.user_id = $2
                 and coalesce(log.started_at, log.created_at) between $3 and $4
               group by 1) figure
       order by figure.day
      """;

  /** Syncs before an id ($5), so many ($6) at the most, newest first. */
  static final String SYNCS =
      """
      select jsonb_build_object(
                 'id', log.id,
                 'mode', log.sync_type,
                 'status', log.status,
                 'result', log.result,
                 'started_at', log.started_at,
                 'ended_at', log.ended_at,
                 'duration_seconds', log.duration_seconds,
                 'webinars', log.webinars_synced,
                 'participants', log.participants_synced,
                 'api_calls', log.api_calls_made,
                 'errors', log.error_count,
                 'gaps', (select count(*)
                            from sync_reconciliations compared
                           where compared.sync_id = log.id
                             and compared.gap_reason is not null))::text as document
        from zoom_connections connection
        join zoom_sync_logs log
          on log.connection_id = connection.id
       where connection.id = $1
         and connection.user_id = $2
         and coalesce(log.started_at, log.created_at) between $3 and $4
         and ($5::uuid is null or log.id < $5)
       order by log.id desc
       limit $6
      """;

  private ReportSql() {}
}
