-- Who may do what, for whoever logs in with less than the tables' owner: the service itself, and
-- people who read. Both are groups; whom they hold is the operator's to say. Row-level security is
-- the second wall behind the API: a reader sees the rows of the owner whom its session names in
-- webinar_sync.owner, and without one no row at all. The API reads in this role, too.
do
$$
declare
    role text;
begin
    foreach role in array array['webinar_sync_service', 'webinar_sync_reader']
    loop
        begin
            if to_regrole(role) is null then
                execute format('create role %I nologin', role);
            end if;
        exception
            when duplicate_object or unique_violation then
                null; -- another database of this server is being migrated, too
            when insufficient_privilege then
                raise exception 'role % is missing, and % may not make it', role, current_user
                    using errcode = 'insufficient_privilege',
                          hint = format('Let an administrator run once: create role webinar_sync_service nologin; create role webinar_sync_reader nologin; grant webinar_sync_reader to %I;', current_user);
        end;
    end loop;
    if not pg_has_role(current_user, 'webinar_sync_reader', 'set') then
        execute format('grant webinar_sync_reader to %I', current_user);
    end if;
end
$$;

-- Whoever runs the service may read as its callers do.
do
$$
begin
    if not pg_has_role('webinar_sync_service', 'webinar_sync_reader', 'set') then
        grant webinar_sync_reader to webinar_sync_service with inherit false;
    end if;
exception
    when insufficient_privilege then
        raise exception 'webinar_sync_service may not read as webinar_sync_reader'
            using errcode = 'insufficient_privilege',
                  hint = 'Let an administrator run once: grant webinar_sync_reader to webinar_sync_service with inherit false;';
end
$$;

-- The owner whom this session, or this transaction, reads for; null where it names none.
create function webinar_sync_owner()
    returns text
    language sql stable
    set search_path from current as
$$
    select nullif(current_setting('webinar_sync.owner', true), '')
$$;

create function webinar_sync_own_connections()
    returns uuid[]
    language sql stable
    set search_path from current as
$$
    select coalesce(array_agg(id), '{}')
      from zoom_connections
     where user_id = webinar_sync_owner()
$$;

do
$$
declare
    child text;
    rule  text;
begin
    execute format('grant usage on schema %I to webinar_sync_service, webinar_sync_reader', current_schema);
    execute format('grant select, insert, update, delete on all tables in schema %I to webinar_sync_service', current_schema);
    execute format('grant usage on all sequences in schema %I to webinar_sync_service', current_schema);
    execute format('grant select on all tables in schema %I to webinar_sync_reader', current_schema);

    foreach child in array array[
        'zoom_connections', 'zoom_sync_logs',
        'zoom_hosts', 'zoom_webinars', 'sync_state',
        'zoom_webinar_occurrences', 'zoom_webinar_instances', 'zoom_webinar_participants',
        'zoom_webinar_registrants', 'zoom_webinar_panelists', 'zoom_webinar_polls',
        'zoom_webinar_poll_answers', 'zoom_webinar_questions', 'zoom_webinar_absentees',
        'zoom_webinar_tracking_sources', 'zoom_webinar_registration_questions', 'zoom_webinar_surveys',
        'webinar_sync_queue', 'sync_progress_updates', 'sync_error_logs', 'sync_heartbeats',
        'sync_reconciliations', 'sync_performance_metrics', 'sync_seen_rows',
        'sync_test_results', 'sync_retry_policies', 'zoom_daily_calls', 'zoom_oauth_states', 'stream_tickets']
    loop
        rule := case
            when child in ('zoom_connections', 'zoom_sync_logs')
            then 'user_id = (select webinar_sync_owner())'
            when child in ('webinar_sync_queue', 'sync_progress_updates', 'sync_error_logs', 'sync_heartbeats',
                           'sync_reconciliations', 'sync_performance_metrics', 'sync_seen_rows')
            then format('exists (select from zoom_sync_logs log where log.id = %I.sync_id and log.user_id = (select webinar_sync_owner()))', child)
            when child = 'sync_retry_policies'
            then 'true'
            when child in ('zoom_daily_calls', 'zoom_oauth_states', 'stream_tickets')
            then null
            else 'connection_id = any ((select webinar_sync_own_connections())::uuid[])' end;
        execute format('alter table %I enable row level security', child);
        execute format('create policy %I on %I to webinar_sync_service using (true) with check (true)',
                       child || '_of_the_service', child);
        if rule is null then
            execute format('revoke all on %I from webinar_sync_reader', child);
        else
            execute format('create policy %I on %I for select to webinar_sync_reader using (%s)',
                           child || '_of_one_owner', child, rule);
        end if;
    end loop;
end
$$;

-- What is encrypted is nobody's to read but the service's.
revoke select on zoom_connections from webinar_sync_reader;
grant select (id, user_id, name, connection_type, zoom_user_id, zoom_account_id, zoom_email, zoom_account_type,
              plan, quota_share, client_id, token_expires_at, can_refresh, scopes, connection_status, is_active,
              is_primary, last_sync_at, created_at, updated_at)
   on zoom_connections to webinar_sync_reader;

comment on function webinar_sync_owner() is
    'The owner named by the setting webinar_sync.owner, for whom webinar_sync_reader sees rows; null where none is named.';
comment on function webinar_sync_own_connections() is
    'Ids of that owner''s connections; none without an owner.';
