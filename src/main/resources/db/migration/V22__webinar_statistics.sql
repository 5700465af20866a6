-- A connection's webinars in figures. What Zoom has deleted is left out of all of them: a tombstone
-- is no webinar any more. Past and upcoming are told by the clock where a webinar has one time, so
-- that they are true between syncs; a recurring one is as its last sync found it.
create view webinar_statistics_by_connection with (security_invoker = true) as
select connection.id as connection_id,
       figure.total_webinars,
       figure.past_webinars,
       figure.total_webinars - figure.past_webinars as upcoming_webinars,
       figure.invalid_webinars,
       figure.warning_webinars,
       figure.total_registrants_all,
       figure.total_attendees_all,
       figure.avg_attendance_rate,
       figure.earliest_webinar,
       figure.latest_webinar,
       (select log.ended_at
          from zoom_sync_logs log
         where log.connection_id = connection.id
           and log.status = 'completed'
           and log.ended_at is not null
         order by log.ended_at desc, log.id desc
         limit 1) as last_sync_time,
       figure.stale_webinars
  from zoom_connections connection
 cross join lateral (
       select count(*) as total_webinars,
              count(*) filter (
                  where webinar.status in ('ended', 'expired')
                     or ((webinar.status is null or webinar.type is null or webinar.type = 5)
                         and webinar.start_time + coalesce(webinar.duration, 0) * interval '1 minute' <= now())) as past_webinars,
              count(*) filter (where webinar.validation_status = 'invalid') as invalid_webinars,
              count(*) filter (where webinar.validation_status = 'warning') as warning_webinars,
              coalesce(sum(webinar.total_registrants), 0) as total_registrants_all,
              coalesce(sum(webinar.total_attendees), 0) as total_attendees_all,
              round(avg(100::float8 * webinar.total_attendees / nullif(webinar.total_registrants, 0))::numeric, 2)
                  as avg_attendance_rate,
              min(webinar.start_time) as earliest_webinar,
              max(webinar.start_time) as latest_webinar,
              count(*) filter (where webinar.status is distinct from 'expired'
                                 and webinar.expired_at is null
                                 and greatest(webinar.last_synced_at, host.last_listed_at)
                                     < now() - interval '7 days') as stale_webinars
         from zoom_webinars webinar
         left join zoom_hosts host
           on host.connection_id = webinar.connection_id
          and host.host_id = webinar.host_id
        where webinar.connection_id = connection.id
          and webinar.deleted_at is null
          and webinar.status is distinct from 'deleted') figure;

comment on view webinar_statistics_by_connection is
    'One row per connection: its webinars in figures, those deleted at Zoom left out.';
comment on column webinar_statistics_by_connection.past_webinars is
    'Those that are over. All others are upcoming, one under way included.';
comment on column webinar_statistics_by_connection.total_registrants_all is
    'Sum of what is known; webinars of which nothing is known add nothing.';
comment on column webinar_statistics_by_connection.avg_attendance_rate is
    'Mean of the webinars'' attendees per registrant, in percent, over those with registrants and known attendance; null without any. Guests can bring it above 100.';
comment on column webinar_statistics_by_connection.last_sync_time is
    'When the newest completed sync ended.';
comment on column webinar_statistics_by_connection.stale_webinars is
    'Neither expired nor deleted, and neither written nor seen in a complete listing of their host for 7 days.';
