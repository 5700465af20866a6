-- What syncs of a connection have done in a time, for people. Syncs belong to the time in which they
-- began.
create function get_sync_summary(connection uuid, days integer default 30)
    returns table (total_syncs bigint,
                   successful_syncs bigint,
                   failed_syncs bigint,
                   in_progress_syncs bigint,
                   total_webinars_synced bigint,
                   total_participants_synced bigint,
                   avg_sync_duration_minutes numeric)
    language sql stable
    set search_path from current as
$$
    select figure.*
      from zoom_connections connected
     cross join lateral (
           select count(*),
                  count(*) filter (where log.status = 'completed'
                                     and log.result = 'complete'
                                     and log.error_count = 0),
                  count(*) filter (where log.status = 'failed'
                                      or (log.ended_at is not null and log.error_count > 0)),
                  count(*) filter (where log.status in ('started', 'running')),
                  coalesce(sum(log.webinars_synced), 0),
                  coalesce(sum(log.participants_synced), 0),
                  round(avg(log.duration_seconds) filter (where log.status = 'completed') / 60, 2)
             from zoom_sync_logs log
            where log.connection_id = connected.id
              and coalesce(log.started_at, log.created_at) >= now() - make_interval(days => days)) figure
     where connected.id = connection
$$;

create function generate_sync_report(connection uuid,
                                     start timestamptz default now() - interval '7 days',
                                     "end" timestamptz default now())
    returns jsonb
    language sql stable
    set search_path from current as
$$
    select jsonb_build_object(
               'connection_id', connected.id,
               'health_score', sync_health_score(fact.last_successful_sync, fact.failed_syncs_24h, statistic.stale_webinars)
                                   -> 'health_score',
               'report_period', jsonb_build_object('start', start, 'end', "end"),
               'summary', figure.summary,
               'performance_metrics', figure.performance,
               'error_analysis', jsonb_build_object(
                   'total_errors', trouble.total,
                   'unique_error_types', trouble.types,
                   'top_errors', trouble.top),
               'webinar_statistics', to_jsonb(statistic) - 'connection_id',
               'health_checks', (
                   select jsonb_agg(to_jsonb(checked) - 'ordinality' order by checked.ordinality)
                     from run_sync_health_checks(connected.id) with ordinality checked))
      from zoom_connections connected
      join webinar_statistics_by_connection statistic
        on statistic.connection_id = connected.id
      join sync_health_facts fact
        on fact.connection_id = connected.id
     cross join lateral (
           select jsonb_build_object(
                      'total_syncs', count(*),
                      'successful_syncs', count(*) filter (where log.status = 'completed'
                                                             and log.result = 'complete'
                                                             and log.error_count = 0),
                      'failed_syncs', count(*) filter (where log.status = 'failed'
                                                          or (log.ended_at is not null and log.error_count > 0)),
                      'success_rate', round(100.0 * count(*) filter (where log.status = 'completed'
                                                                       and log.result = 'complete'
                                                                       and log.error_count = 0)
                                            / nullif(count(*), 0), 2),
                      'total_webinars_synced', coalesce(sum(log.webinars_synced), 0),
                      'total_participants_synced', coalesce(sum(log.participants_synced), 0),
                      'total_api_calls', coalesce(sum(log.api_calls_made), 0),
                      'total_rate_limit_hits', coalesce(sum(log.rate_limit_hits), 0)) as summary,
                  jsonb_build_object(
                      'avg_sync_duration_seconds',
                          round(avg(log.duration_seconds) filter (where log.status = 'completed'), 2),
                      'min_sync_duration_seconds',
                          min(log.duration_seconds) filter (where log.status = 'completed'),
                      'max_sync_duration_seconds',
                          max(log.duration_seconds) filter (where log.status = 'completed'),
                      'avg_webinars_per_sync',
                          round(avg(log.webinars_synced) filter (where log.status = 'completed'), 2),
                      'avg_webinars_per_minute',
                          round(60.0 * sum(log.webinars_synced) filter (where log.status = 'completed')
                                / nullif(sum(log.duration_seconds) filter (where log.status = 'completed'), 0), 2))
                      as performance
             from zoom_sync_logs log
            where log.connection_id = connected.id
              and coalesce(log.started_at, log.created_at) between start and "end") figure
     cross join lateral (
           with kind as (
               select error.error_type,
                      error.error_code,
                      count(*) as count,
                      count(*) filter (where not error.resolved) as unresolved,
                      max(error.created_at) as last_at,
                      (array_agg(error.error_message order by error.created_at desc, error.id))[1] as last_message
                 from zoom_sync_logs log
                 join sync_error_logs error
                   on error.sync_id = log.id
                where log.connection_id = connected.id
                  and coalesce(log.started_at, log.created_at) between start and "end"
                group by error.error_type, error.error_code
           ), ranked as (
               select kind.*,
                      row_number() over (order by count desc, error_type, error_code) as place
                 from kind
           )
           select coalesce(sum(ranked.count), 0) as total,
                  count(distinct ranked.error_type) as types,
                  coalesce(jsonb_agg(to_jsonb(ranked) - 'place' order by ranked.place)
                           filter (where ranked.place <= 5), '[]') as top
             from ranked) trouble
     where connected.id = connection
$$;

comment on function get_sync_summary(uuid, integer) is
    'A connection''s syncs of the last days in figures. Successful: completed, whole, no errors; failed: failed, or ended with errors; the rest was cancelled or left gaps. No row for a connection that is not there.';
comment on function generate_sync_report(uuid, timestamptz, timestamptz) is
    'Report on a connection''s syncs that began in a time, both ends included, as JSON; means are null where there is nothing to take them of, and all is null for a connection that is not there. Health, webinars and checks are as they are now.';
