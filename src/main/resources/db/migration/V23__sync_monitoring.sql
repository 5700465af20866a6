-- Syncs as an operator watches them. A sync begins when it runs, or, while it waits, when it was
-- accepted.
create view sync_performance_analytics with (security_invoker = true) as
select connection.id as connection_id,
       figure.sync_type,
       figure.total_syncs,
       figure.avg_duration_seconds,
       figure.min_duration_seconds,
       figure.max_duration_seconds,
       figure.avg_webinars_per_sync,
       figure.total_webinars_synced,
       figure.avg_seconds_per_webinar,
       figure.avg_errors_per_sync
  from zoom_connections connection
 cross join lateral (
       select log.sync_type,
              count(*) as total_syncs,
              round(avg(log.duration_seconds), 2) as avg_duration_seconds,
              min(log.duration_seconds) as min_duration_seconds,
              max(log.duration_seconds) as max_duration_seconds,
              round(avg(log.webinars_synced), 2) as avg_webinars_per_sync,
              sum(log.webinars_synced) as total_webinars_synced,
              round(sum(log.duration_seconds)::numeric
                    / nullif(sum(log.webinars_synced) filter (where log.duration_seconds is not null), 0), 2)
                  as avg_seconds_per_webinar,
              round(avg(log.error_count), 2) as avg_errors_per_sync
         from zoom_sync_logs log
        where log.connection_id = connection.id
          and log.status = 'completed'
        group by log.sync_type) figure;

create view sync_monitoring_view with (security_invoker = true) as
select log.id as sync_id,
       log.connection_id,
       connection.zoom_email,
       log.status,
       log.sync_type,
       log.started_at,
       log.ended_at,
       log.webinars_synced,
       log.participants_synced,
       log.progress_percentage,
       log.current_phase,
       log.error_count,
       log.retry_count,
       log.last_error_message,
       log.last_error_at,
       coalesce(log.duration_seconds,
                extract(epoch from coalesce(log.ended_at, now()) - log.started_at)::integer) as duration_seconds,
       coalesce(beat.heartbeat_at, log.created_at) as last_heartbeat,
       extract(epoch from now() - coalesce(beat.heartbeat_at, log.created_at))::integer as seconds_since_heartbeat,
       (select count(*)
          from sync_error_logs error
         where error.sync_id = log.id
           and not error.resolved) as unresolved_errors,
       case when log.total_items > 0 then log.processed_items else queue.processed end as webinars_processed,
       case when log.total_items > 0 then log.failed_items else queue.failed end as webinars_failed,
       case when log.total_items > 0
            then greatest(log.total_items - log.processed_items - log.failed_items - log.skipped_items, 0)
            else queue.pending end as webinars_pending
  from zoom_sync_logs log
  join zoom_connections connection
    on connection.id = log.connection_id
  left join sync_heartbeats beat
    on beat.sync_id = log.id
 cross join lateral (
       select (count(*) filter (where item.processing_status = 'completed'))::integer as processed,
              (count(*) filter (where item.processing_status = 'failed'))::integer as failed,
              (count(*) filter (where item.processing_status in ('pending', 'processing')))::integer as pending
         from webinar_sync_queue item
        where item.sync_id = log.id
          and log.total_items = 0) queue
 order by coalesce(log.started_at, log.created_at) desc, log.id desc;

create view sync_monitoring_metrics with (security_invoker = true) as
select date_trunc('hour', coalesce(started_at, created_at), 'UTC') as hour,
       count(*) as sync_count,
       count(*) filter (where status = 'completed') as successful_syncs,
       count(*) filter (where status = 'failed') as failed_syncs,
       round(100.0 * count(*) filter (where status = 'completed') / count(*), 2) as success_rate,
       round(avg(webinars_synced), 2) as avg_webinars_synced,
       round(avg(duration_seconds), 2) as avg_duration_seconds
  from zoom_sync_logs
 where coalesce(started_at, created_at) >= now() - interval '24 hours'
 group by date_trunc('hour', coalesce(started_at, created_at), 'UTC')
 order by 1 desc;

comment on view sync_performance_analytics is
    'One row per connection and sync_type over its completed syncs.';
comment on column sync_performance_analytics.avg_seconds_per_webinar is
    'Time of all syncs by webinars of all syncs; null where none was synced.';
comment on view sync_monitoring_view is
    'One row per sync, newest first, as it is now.';
comment on column sync_monitoring_view.duration_seconds is
    'Of a running sync the time so far; null while it waits.';
comment on column sync_monitoring_view.last_heartbeat is
    'Before the first one, the time when the sync was accepted.';
comment on column sync_monitoring_view.webinars_processed is
    'Read and stored. These three are the sync''s own counters; where it has counted nothing, its queue is counted.';
comment on column sync_monitoring_view.webinars_pending is
    'Waiting or under way.';
comment on view sync_monitoring_metrics is
    'The last 24 hours by the hour in which syncs began, newest first; an hour without any has no row.';
comment on column sync_monitoring_metrics.success_rate is
    'Completed ones of all that began in the hour, in percent.';
comment on column sync_monitoring_metrics.avg_duration_seconds is
    'Of those that have ended; null without any.';
