-- A request to cancel reaches the replica that runs the sync through the sync's row.
alter table zoom_sync_logs
    add column cancel_requested_at timestamptz,
    add column cancel_requested_by text,
    add constraint zoom_sync_logs_cancel_request_has_an_author
        check ((cancel_requested_at is null) = (cancel_requested_by is null));

-- The whole state machine, for every writer: a sync waits, runs and ends, and each end says by
-- whom and why. A final state is left by nobody.
create or replace function zoom_sync_logs_keep_final_state() returns trigger
    language plpgsql as
$$
begin
    if old.status in ('completed', 'failed', 'cancelled') and new.status is distinct from old.status then
        raise exception 'sync % has ended as % and stays so', old.id, old.status
            using errcode = 'check_violation', constraint = 'zoom_sync_logs_final_state';
    end if;
    if old.status = 'running' and new.status = 'started' then
        raise exception 'sync % runs and cannot wait again', old.id
            using errcode = 'check_violation', constraint = 'zoom_sync_logs_runs_once';
    end if;
    if old.status = 'started' and new.status = 'completed' then
        raise exception 'sync % cannot complete before it has run', old.id
            using errcode = 'check_violation', constraint = 'zoom_sync_logs_completes_after_running';
    end if;
    return new;
end
$$;

alter table zoom_sync_logs
    add constraint zoom_sync_logs_end_says_by_whom_and_why
        check ((status in ('completed', 'failed', 'cancelled'))
               = (ended_by is not null and end_reason is not null));
