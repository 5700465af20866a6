-- A sync whose owner has died leaves a row that says it is at work. The scheduler calls
-- mark_stale_syncs and nothing else; any number of replicas may call it at once, for each row is
-- taken by one and skipped by the others. Silence is measured by the database's clock.
create function mark_stale_syncs(silent interval default '1 hour')
    returns table (sync_id uuid, connection_id uuid)
    language sql as
$$
    with stale as (
        select log.id
          from zoom_sync_logs log
          left join sync_heartbeats beat on beat.sync_id = log.id
         where log.status in ('started', 'running')
           and coalesce(beat.heartbeat_at, log.created_at) < now() - silent
         order by log.id
           for update of log skip locked
    )
    update zoom_sync_logs log
       set status = 'failed',
           ended_at = now(),
           duration_seconds = extract(epoch from now() - coalesce(log.started_at, log.created_at))::integer,
           ended_by = 'stale_check',
           end_reason = 'No sign of life for longer than ' || silent::text,
           updated_at = now()
      from stale
     where log.id = stale.id
    returning log.id, log.connection_id
$$;

comment on function mark_stale_syncs(interval) is
    'Fails active syncs that have given no sign of life for longer than the interval.';
