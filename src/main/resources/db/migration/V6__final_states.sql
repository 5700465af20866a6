-- The state machine's two rules that hold for every writer, an operator with psql included: an
-- ended sync stays as it ended, and every end is told as the sync's last event.
create function zoom_sync_logs_keep_final_state() returns trigger
    language plpgsql as
$$
begin
    if old.status in ('completed', 'failed', 'cancelled') and new.status is distinct from old.status then
        raise exception 'sync % has ended as % and stays so', old.id, old.status
            using errcode = 'check_violation', constraint = 'zoom_sync_logs_final_state';
    end if;
    return new;
end
$$;

create trigger zoom_sync_logs_final_state
    before update of status on zoom_sync_logs
    for each row execute function zoom_sync_logs_keep_final_state();

create function zoom_sync_logs_tell_end() returns trigger
    language plpgsql as
$$
begin
    insert into sync_progress_updates (sync_id, update_type, message, details, progress_percentage)
    values (new.id, 'status', new.end_reason,
            jsonb_build_object('event', 'ended', 'status', new.status, 'result', new.result),
            new.progress_percentage);
    return null;
end
$$;

create trigger zoom_sync_logs_end_is_told
    after update of status on zoom_sync_logs
    for each row
    when (old.status in ('started', 'running') and new.status in ('completed', 'failed', 'cancelled'))
    execute function zoom_sync_logs_tell_end();
