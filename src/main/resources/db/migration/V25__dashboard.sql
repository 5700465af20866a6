-- All that a dashboard shows of a connection, in one row.
create view sync_monitoring_component_data with (security_invoker = true) as
select connection.id as connection_id,
       connection.zoom_email,
       connection.is_active,
       connection.token_expires_at,
       case when connection.token_expires_at <= now() then 'expired'
            when connection.token_expires_at <= now() + interval '5 minutes' then 'expiring'
            when connection.token_expires_at > now() then 'valid' end as token_state,
       last.id as last_sync_id,
       last.status as last_sync_status,
       last.sync_type as last_sync_type,
       last.started_at as last_sync_started_at,
       last.ended_at as last_sync_ended_at,
       last.progress_percentage as last_sync_progress_percentage,
       last.current_phase as last_sync_current_phase,
       last.error_count as last_sync_error_count,
       case when last.status = 'running' and last.current_phase = 'processing'
             and last.done >= 20 and last.worked >= 2
            then floor(last.worked * greatest(last.total_items - last.done, 0) / last.done)::integer
            end as eta_seconds,
       fact.last_successful_sync,
       (health.told ->> 'health_score')::integer as health_score,
       health.told ->> 'status' as health_status,
       array_remove(array[case when alert.high_failure_rate then 'high_failure_rate' end,
                          case when alert.stale_data then 'stale_data' end,
                          case when alert.long_running_sync then 'long_running_sync' end,
                          case when alert.high_error_count then 'high_error_count' end], null) as active_alerts,
       day.syncs_24h,
       day.failed_24h,
       day.success_rate_24h,
       figure.total_webinars,
       figure.invalid_webinars,
       figure.warning_webinars,
       figure.stale_webinars,
       trouble.unresolved_errors
  from zoom_connections connection
  join webinar_statistics_by_connection figure
    on figure.connection_id = connection.id
  join sync_health_facts fact
    on fact.connection_id = connection.id
 cross join lateral sync_health_score(fact.last_successful_sync, fact.failed_syncs_24h, figure.stale_webinars)
       as health (told)
  left join sync_alert_conditions alert
    on alert.connection_id = connection.id
  left join lateral (
       select log.*,
              log.processed_items + log.skipped_items + log.failed_items as done,
              extract(epoch from now() - log.started_at) as worked
         from zoom_sync_logs log
        where log.connection_id = connection.id
        order by coalesce(log.started_at, log.created_at) desc, log.id desc
        limit 1) last
    on true
 cross join lateral (
       select count(*) as syncs_24h,
              count(*) filter (where log.status = 'failed') as failed_24h,
              round(100.0 * count(*) filter (where log.status = 'completed') / nullif(count(*), 0), 2) as success_rate_24h
         from zoom_sync_logs log
        where log.connection_id = connection.id
          and coalesce(log.started_at, log.created_at) >= now() - interval '24 hours') day
 cross join lateral (
       select count(*) as unresolved_errors
         from zoom_sync_logs log
         join sync_error_logs error
           on error.sync_id = log.id
        where log.connection_id = connection.id
          and not error.resolved) trouble;

comment on view sync_monitoring_component_data is
    'One row per connection with all that a dashboard shows of it.';
comment on column sync_monitoring_component_data.token_state is
    'valid, expiring (within 5 minutes) or expired; null before the first token. An expired one is renewed when it is needed.';
comment on column sync_monitoring_component_data.last_sync_id is
    'The sync that began last, which may be at work.';
comment on column sync_monitoring_component_data.eta_seconds is
    'Time left at the rate so far; null while too little is done to tell, and where nothing runs.';
comment on column sync_monitoring_component_data.last_successful_sync is
    'When the newest clean sync ended: completed, result complete, no errors.';
comment on column sync_monitoring_component_data.active_alerts is
    'Names of the alert conditions that hold; none for a connection that is switched off.';
comment on column sync_monitoring_component_data.syncs_24h is
    'Syncs that began in the last 24 hours.';
comment on column sync_monitoring_component_data.success_rate_24h is
    'Completed ones of those, in percent; null without any.';
comment on column sync_monitoring_component_data.unresolved_errors is
    'Errors that no retry has mended, in all syncs that are kept.';
