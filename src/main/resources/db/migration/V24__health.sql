-- Whether a connection can get a token by itself, for readers who may not see what it does so with.
alter table zoom_connections
    add column can_refresh boolean not null
        generated always as (refresh_token_encrypted is not null
                             or (connection_type = 'server_to_server'
                                 and client_secret_encrypted is not null)) stored;

comment on column zoom_connections.can_refresh is
    'Whether there is what a new token is got with: a refresh token, or the secret of a server-to-server app.';

-- How well a connection is. A sync is clean when it completed, whole and without an error: only such
-- a one is a success here.
create function sync_health_score(last_clean timestamptz, failed_in_a_day bigint, stale bigint)
    returns jsonb
    language sql stable as
$$
    select jsonb_build_object(
               'health_score', coalesce(min(finding.score), 100),
               'status', coalesce((array_agg(finding.status order by finding.score))[1], 'healthy'),
               'reasons', coalesce(jsonb_agg(finding.reason order by finding.score), '[]'))
      from (values
               (0, 'critical', last_clean is null,
                'No sync has ever completed whole and without errors'),
               (50, 'warning', last_clean < now() - interval '24 hours',
                'The last clean sync is over 24 hours ago'),
               (60, 'degraded', failed_in_a_day > 3,
                format('%s syncs failed in 24 hours', failed_in_a_day)),
               (70, 'degraded', stale > 10,
                format('%s webinars were not synced for 7 days', stale))
           ) as finding (score, status, holds, reason)
     where finding.holds
$$;

-- What health rests on, per connection, in one place for whoever asks.
create view sync_health_facts with (security_invoker = true) as
select connection.id as connection_id,
       clean.ended_at as last_successful_sync,
       failed.failed_syncs_24h,
       mean.completed_syncs_7d,
       mean.avg_sync_duration_seconds
  from zoom_connections connection
  left join lateral (
       select log.ended_at
         from zoom_sync_logs log
        where log.connection_id = connection.id
          and log.status = 'completed'
          and log.ended_at is not null
          and log.result = 'complete'
          and log.error_count = 0
        order by log.ended_at desc, log.id desc
        limit 1) clean
    on true
 cross join lateral (
       select count(*) as failed_syncs_24h
         from zoom_sync_logs log
        where log.connection_id = connection.id
          and log.status = 'failed'
          and log.ended_at >= now() - interval '24 hours') failed
 cross join lateral (
       select count(*) as completed_syncs_7d,
              round(avg(log.duration_seconds), 2) as avg_sync_duration_seconds
         from zoom_sync_logs log
        where log.connection_id = connection.id
          and log.status = 'completed'
          and log.ended_at >= now() - interval '7 days') mean;

create function get_sync_health_status(connection uuid)
    returns jsonb
    language sql stable
    set search_path from current as
$$
    select jsonb_build_object(
               'connection_id', fact.connection_id,
               'last_successful_sync', fact.last_successful_sync,
               'hours_since_last_sync',
                   round(extract(epoch from now() - fact.last_successful_sync) / 3600, 2),
               'failed_syncs_24h', fact.failed_syncs_24h,
               'avg_sync_duration_seconds', fact.avg_sync_duration_seconds,
               'stale_webinar_count', figure.stale_webinars)
           || sync_health_score(fact.last_successful_sync, fact.failed_syncs_24h, figure.stale_webinars)
      from sync_health_facts fact
      join webinar_statistics_by_connection figure
        on figure.connection_id = fact.connection_id
     where fact.connection_id = connection
$$;

create function run_sync_health_checks(connection uuid)
    returns table (check_name text, check_status text, check_message text, check_details jsonb)
    language sql stable
    set search_path from current as
$$
    with fact as (
        select connected.is_active and connected.connection_status in ('active', 'expired') as is_usable,
               connected.token_expires_at > now() as has_token,
               connected.can_refresh,
               connected.is_active,
               connected.connection_status,
               connected.token_expires_at,
               known.last_successful_sync,
               known.completed_syncs_7d,
               known.avg_sync_duration_seconds,
               (select count(*)
                  from zoom_webinars webinar
                 where webinar.connection_id = connected.id
                   and webinar.validation_status = 'invalid'
                   and webinar.deleted_at is null
                   and webinar.status is distinct from 'deleted') as invalid_webinars
          from zoom_connections connected
          join sync_health_facts known
            on known.connection_id = connected.id
         where connected.id = connection
    )
    select checked.name, checked.status, checked.message, checked.details
      from fact
     cross join lateral (values
           (1, 'connection_validity',
            case when fact.is_usable and (fact.has_token or fact.can_refresh) then 'passed' else 'failed' end,
            case when not fact.is_active then 'The connection is switched off'
                 when not fact.is_usable then format('The connection is %s', fact.connection_status)
                 when fact.has_token then 'The token is valid'
                 when fact.can_refresh then 'The token can be renewed'
                 else 'The token is not valid and cannot be renewed' end,
            jsonb_build_object('is_active', fact.is_active,
                               'connection_status', fact.connection_status,
                               'token_expires_at', fact.token_expires_at,
                               'can_refresh', fact.can_refresh)),
           (2, 'recent_sync_success',
            case when fact.last_successful_sync >= now() - interval '24 hours' then 'passed' else 'warning' end,
            case when fact.last_successful_sync is null then 'There was no clean sync yet'
                 when fact.last_successful_sync >= now() - interval '24 hours'
                 then 'There was a clean sync in the last 24 hours'
                 else 'There was no clean sync in the last 24 hours' end,
            jsonb_build_object('last_successful_sync', fact.last_successful_sync)),
           (3, 'data_integrity',
            case when fact.invalid_webinars = 0 then 'passed' else 'warning' end,
            case when fact.invalid_webinars = 0 then 'No webinar is invalid'
                 else format('Webinars that are invalid: %s', fact.invalid_webinars) end,
            jsonb_build_object('invalid_webinars', fact.invalid_webinars)),
           (4, 'sync_performance',
            case when fact.avg_sync_duration_seconds is null then 'skipped'
                 when fact.avg_sync_duration_seconds < 300 then 'passed'
                 else 'warning' end,
            case when fact.avg_sync_duration_seconds is null then 'No sync completed in 7 days'
                 else format('A sync took %s seconds on average in 7 days', fact.avg_sync_duration_seconds) end,
            jsonb_build_object('avg_sync_duration_seconds', fact.avg_sync_duration_seconds,
                               'completed_syncs', fact.completed_syncs_7d))
           ) as checked (place, name, status, message, details)
     order by checked.place
$$;

create view sync_alert_conditions with (security_invoker = true) as
select connection.id as connection_id,
       coalesce(day.failed > 0.5 * day.begun, false) as high_failure_rate,
       not exists (select
                     from zoom_sync_logs log
                    where log.connection_id = connection.id
                      and log.status = 'completed'
                      and log.ended_at >= now() - interval '48 hours') as stale_data,
       exists (select
                 from zoom_sync_logs log
                where log.connection_id = connection.id
                  and log.status in ('started', 'running')
                  and coalesce(log.started_at, log.created_at) < now() - interval '1 hour') as long_running_sync,
       (select count(*)
          from (select
                  from zoom_webinars webinar
                 where webinar.connection_id = connection.id
                   and webinar.validation_status = 'invalid'
                   and webinar.deleted_at is null
                   and webinar.status is distinct from 'deleted'
                 limit 11) invalid) > 10 as high_error_count
  from zoom_connections connection
 cross join lateral (
       select count(*) as begun,
              count(*) filter (where log.status = 'failed') as failed
         from zoom_sync_logs log
        where log.connection_id = connection.id
          and coalesce(log.started_at, log.created_at) >= now() - interval '24 hours') day
 where connection.is_active;

comment on function sync_health_score(timestamptz, bigint, bigint) is
    'The rule behind every health score: {health_score, status, reasons}. The worst finding decides, all of them are told.';
comment on view sync_health_facts is
    'One row per connection: what its health score and checks rest on.';
comment on column sync_health_facts.last_successful_sync is
    'When the newest clean sync ended: completed, result complete, no errors.';
comment on column sync_health_facts.avg_sync_duration_seconds is
    'Mean of the syncs that completed in the last 7 days; null without any.';
comment on function get_sync_health_status(uuid) is
    'Health of a connection as JSON; null for a connection that is not there.';
comment on function run_sync_health_checks(uuid) is
    'Four checks of a connection, in order, each passed, warning, failed or skipped; no rows for a connection that is not there.';
comment on view sync_alert_conditions is
    'One row per active connection: what an operator should be called for.';
comment on column sync_alert_conditions.high_failure_rate is
    'More than half of the syncs that began in the last 24 hours have failed; false without any.';
comment on column sync_alert_conditions.stale_data is
    'No sync has completed within the last 48 hours, or ever.';
comment on column sync_alert_conditions.long_running_sync is
    'A sync runs, or waits, since over an hour.';
comment on column sync_alert_conditions.high_error_count is
    'More than 10 webinars are invalid.';
