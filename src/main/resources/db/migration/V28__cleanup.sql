-- What old syncs leave behind is deleted by age, at somebody's word. It is done in steps of a limited
-- number of rows, and touches nothing that a sync at work reads or writes: rows of ended syncs alone,
-- found by index, taken only where nobody else has them.
create function delete_rows_of_syncs(child regclass, syncs uuid[], most_rows bigint)
    returns bigint
    language plpgsql as
$$
declare
    deleted bigint;
begin
    execute format('delete from %1$s where ctid = any (array(select ctid from %1$s where sync_id = any ($1) limit $2))',
                   child)
      using syncs, greatest(most_rows, 0);
    get diagnostics deleted = row_count;
    return deleted;
end
$$;

-- Checkpoints go first: whoever goes on with a sync while it is being deleted then lists anew, and
-- does not take half of its queue for the whole.
create function cleanup_old_sync_data_step(days integer, most_rows integer default 10000)
    returns table (deleted_sync_logs bigint,
                   deleted_error_logs bigint,
                   deleted_progress_updates bigint,
                   deleted_queue_items bigint,
                   deleted_checkpoints bigint,
                   deleted_heartbeats bigint,
                   deleted_reconciliations bigint,
                   deleted_seen_rows bigint,
                   deleted_performance_metrics bigint,
                   deleted_test_results bigint,
                   deleted_daily_calls bigint)
    language plpgsql
    set search_path from current as
$$
declare
    horizon   timestamptz;
    syncs     uuid[];
    rows_left bigint := most_rows;
begin
    if days is null or days < 1 then
        raise exception 'an age of % days is too young to be cleaned up', coalesce(days::text, 'null')
            using errcode = 'invalid_parameter_value',
                  hint = 'Give the age in days from which ended syncs are deleted, 1 or more.';
    end if;
    if most_rows is null or most_rows < 1 then
        raise exception 'a step of % rows deletes nothing', coalesce(most_rows::text, 'null')
            using errcode = 'invalid_parameter_value',
                  hint = 'Give the most rows that a step may delete, 1 or more.';
    end if;
    horizon := now() - make_interval(days => least(days, 100000));
    syncs := array(
        select log.id
          from zoom_sync_logs log
         where log.ended_at < horizon
           and log.status in ('completed', 'failed', 'cancelled')
           and (log.status <> 'completed'
                or exists (select
                             from zoom_sync_logs newer
                            where newer.connection_id = log.connection_id
                              and newer.status = 'completed'
                              and newer.ended_at is not null
                              and (newer.ended_at, newer.id) > (log.ended_at, log.id)))
           and (log.status <> 'completed' or log.result <> 'complete' or log.error_count > 0
                or exists (select
                             from zoom_sync_logs newer
                            where newer.connection_id = log.connection_id
                              and newer.status = 'completed'
                              and newer.ended_at is not null
                              and newer.result = 'complete'
                              and newer.error_count = 0
                              and (newer.ended_at, newer.id) > (log.ended_at, log.id)))
           and not exists (select
                             from zoom_sync_logs successor
                            where successor.resume_of = log.id
                              and successor.status in ('started', 'running'))
         order by log.ended_at
         limit 1000
           for no key update skip locked);

    deleted_checkpoints := delete_rows_of_syncs('sync_state', syncs, rows_left);
    rows_left := rows_left - deleted_checkpoints;
    deleted_queue_items := delete_rows_of_syncs('webinar_sync_queue', syncs, rows_left);
    rows_left := rows_left - deleted_queue_items;
    deleted_reconciliations := delete_rows_of_syncs('sync_reconciliations', syncs, rows_left);
    rows_left := rows_left - deleted_reconciliations;
    deleted_seen_rows := delete_rows_of_syncs('sync_seen_rows', syncs, rows_left);
    rows_left := rows_left - deleted_seen_rows;
    deleted_progress_updates := delete_rows_of_syncs('sync_progress_updates', syncs, rows_left);
    rows_left := rows_left - deleted_progress_updates;
    deleted_error_logs := delete_rows_of_syncs('sync_error_logs', syncs, rows_left);
    rows_left := rows_left - deleted_error_logs;
    deleted_performance_metrics := delete_rows_of_syncs('sync_performance_metrics', syncs, rows_left);
    rows_left := rows_left - deleted_performance_metrics;
    deleted_heartbeats := delete_rows_of_syncs('sync_heartbeats', syncs, rows_left);
    rows_left := rows_left - deleted_heartbeats;

    delete from sync_test_results
     where ctid = any (array(select result.ctid
                               from sync_test_results result
                              where result.created_at < horizon
                              limit greatest(rows_left, 0)));
    get diagnostics deleted_test_results = row_count;
    rows_left := rows_left - deleted_test_results;

    delete from zoom_daily_calls
     where day < (horizon at time zone 'utc')::date
       and rows_left > 0;
    get diagnostics deleted_daily_calls = row_count;

    delete from zoom_sync_logs
     where id = any (syncs)
       and rows_left > 0;
    get diagnostics deleted_sync_logs = row_count;
    return next;
end
$$;

create function cleanup_old_sync_data(days integer default 30)
    returns table (deleted_sync_logs bigint,
                   deleted_error_logs bigint,
                   deleted_progress_updates bigint,
                   deleted_queue_items bigint,
                   deleted_checkpoints bigint,
                   deleted_heartbeats bigint,
                   deleted_reconciliations bigint,
                   deleted_seen_rows bigint,
                   deleted_performance_metrics bigint,
                   deleted_test_results bigint,
                   deleted_daily_calls bigint)
    language plpgsql
    set search_path from current as
$$
declare
    step record;
begin
    deleted_sync_logs := 0;
    deleted_error_logs := 0;
    deleted_progress_updates := 0;
    deleted_queue_items := 0;
    deleted_checkpoints := 0;
    deleted_heartbeats := 0;
    deleted_reconciliations := 0;
    deleted_seen_rows := 0;
    deleted_performance_metrics := 0;
    deleted_test_results := 0;
    deleted_daily_calls := 0;
    loop
        -- Large steps: what is deleted and not committed is passed over again by each one after it.
        select * into step from cleanup_old_sync_data_step(days, 1000000);
        deleted_sync_logs := deleted_sync_logs + step.deleted_sync_logs;
        deleted_error_logs := deleted_error_logs + step.deleted_error_logs;
        deleted_progress_updates := deleted_progress_updates + step.deleted_progress_updates;
        deleted_queue_items := deleted_queue_items + step.deleted_queue_items;
        deleted_checkpoints := deleted_checkpoints + step.deleted_checkpoints;
        deleted_heartbeats := deleted_heartbeats + step.deleted_heartbeats;
        deleted_reconciliations := deleted_reconciliations + step.deleted_reconciliations;
        deleted_seen_rows := deleted_seen_rows + step.deleted_seen_rows;
        deleted_performance_metrics := deleted_performance_metrics + step.deleted_performance_metrics;
        deleted_test_results := deleted_test_results + step.deleted_test_results;
        deleted_daily_calls := deleted_daily_calls + step.deleted_daily_calls;
        exit when (select sum(value::bigint) from jsonb_each_text(to_jsonb(step))) = 0;
    end loop;
    return next;
end
$$;

-- A function cannot commit between its steps, a procedure can.
create procedure cleanup_old_sync_data_in_steps(days integer default 30, most_rows integer default 10000)
    language plpgsql as
$$
declare
    deleted bigint;
begin
    loop
        select sum(value::bigint)
          into deleted
          from cleanup_old_sync_data_step(days, most_rows) step
         cross join lateral jsonb_each_text(to_jsonb(step));
        commit;
        exit when deleted = 0;
    end loop;
end
$$;

create function check_stale_syncs()
    returns table (sync_id uuid,
                   connection_id uuid,
                   started_at timestamptz,
                   last_heartbeat timestamptz,
                   minutes_since_heartbeat numeric)
    language sql stable
    set search_path from current as
$$
    select log.id,
           log.connection_id,
           log.started_at,
           sign.seen_at,
           round(extract(epoch from now() - sign.seen_at) / 60, 2)
      from zoom_sync_logs log
      left join sync_heartbeats beat
        on beat.sync_id = log.id
     cross join lateral (select coalesce(beat.heartbeat_at, log.created_at) as seen_at) sign
     where log.status in ('started', 'running')
       and sign.seen_at <= now() - interval '10 minutes'
     order by sign.seen_at, log.id
$$;

create function scheduled_cleanup()
    returns sync_test_results
    language plpgsql
    set search_path from current as
$$
declare
    begun    constant timestamptz := clock_timestamp();
    done     jsonb := '{}';
    failures text[] := '{}';
    result   sync_test_results;
begin
    begin
        done := done || (select to_jsonb(deleted) from cleanup_old_sync_data(30) deleted);
    exception when others then
        failures := failures || ('clean-up: ' || sqlerrm);
    end;
    begin
        done := done || (select jsonb_build_object('marked_stale_syncs', count(*)) from mark_stale_syncs());
    exception when others then
        failures := failures || ('stale syncs: ' || sqlerrm);
    end;
    insert into sync_test_results (test_name, test_type, status, duration_ms, error_message, test_data)
    values ('scheduled_cleanup', 'integration',
            case when failures = '{}' then 'passed' else 'error' end,
            extract(epoch from clock_timestamp() - begun) * 1000,
            nullif(array_to_string(failures, '; '), ''),
            done)
    returning * into result;
    return result;
end
$$;

comment on function delete_rows_of_syncs(regclass, uuid[], bigint) is
    'Deletes at most so many rows that a table has of some syncs; how many there were.';
comment on function cleanup_old_sync_data_step(integer, integer) is
    'One step of a clean-up, about so many rows at the most: call it, each time in a transaction of its own, until it deletes nothing. Deletes what cleanup_old_sync_data does.';
comment on function cleanup_old_sync_data(integer) is
    'Deletes syncs that ended longer ago than so many days, with all that belongs to them, and results of tests and counts of daily calls of that age. Keeps every active sync, those that one goes on with, and of each connection the newest completed and the newest clean one. Refuses less than a day.';
comment on procedure cleanup_old_sync_data_in_steps(integer, integer) is
    'The same as cleanup_old_sync_data, committing after each step; for an operator with much to delete.';
comment on function check_stale_syncs() is
    'Active syncs that have given no sign of life for 10 minutes, longest silent first. Changes nothing.';
comment on function scheduled_cleanup() is
    'Cleans up what is over 30 days old, then marks silent syncs as failed, and keeps what it did as a row of sync_test_results, which it returns. One that fails does not keep the other from being done. For an operator or pg_cron: the service never calls it.';
