-- Proof that the database keeps what the service rests on, on the very database that is in use. Each
-- test works on fixtures of its own and is rolled back, whatever comes of it. What works by age is
-- tried on fixtures of sixty years ago, so that no real row is within its reach.
create function self_test_require(holds boolean, claim text)
    returns void
    language plpgsql as
$$
begin
    if holds is not true then
        raise exception 'not so: %', claim using errcode = 'WS002';
    end if;
end
$$;

create function self_test_connection()
    returns uuid
    language sql as
$$
    insert into zoom_connections (id, user_id, name, connection_type)
    values (gen_random_uuid(), 'self-test', 'self-test', 'server_to_server')
    returning id
$$;

create function self_test_sync(connection uuid, sync_status text, begun timestamptz default now() - interval '1 hour')
    returns uuid
    language sql as
$$
    insert into zoom_sync_logs
           (id, connection_id, user_id, requested_by, request_hash, sync_type, streams,
            status, result, started_at, ended_at, ended_by, end_reason, duration_seconds, created_at)
    select gen_random_uuid(), connection, 'self-test', 'self-test', 'self-test', 'full', '{webinars}',
           sync_status,
           case when sync_status = 'completed' then 'complete' end,
           case when sync_status <> 'started' then begun end,
           case when has_ended then begun + interval '1 minute' end,
           case when has_ended then 'engine' end,
           case when has_ended then 'self-test' end,
           case when has_ended then 60 end,
           begun
      from (select sync_status in ('completed', 'failed', 'cancelled') as has_ended) sync
    returning id
$$;

create function self_test_webinar(connection uuid, webinar_id bigint, topic text, duration integer default 60)
    returns zoom_webinars
    language sql as
$$
    insert into zoom_webinars (id, connection_id, webinar_id, topic, host_id, duration)
    values (gen_random_uuid(), connection, webinar_id, topic, 'self-test', duration)
    returning *
$$;

create function self_test_validation_trigger()
    returns jsonb
    language plpgsql as
$$
declare
    connection constant uuid := self_test_connection();
    sound zoom_webinars := self_test_webinar(connection, 1, 'Sound');
    empty zoom_webinars := self_test_webinar(connection, 2, ' ');
    long  zoom_webinars := self_test_webinar(connection, 3, 'Long', 1441);
    mended text;
begin
    update zoom_webinars
       set topic = 'Mended'
     where id = empty.id
    returning validation_status into mended;
    perform self_test_require(sound.validation_status = 'valid', 'a sound webinar is valid');
    perform self_test_require(empty.validation_status = 'invalid', 'a webinar without a topic is invalid');
    perform self_test_require(empty.validation_errors @> '[{"field": "topic"}]', 'the error names the topic');
    perform self_test_require(long.validation_status = 'warning', 'a webinar of over a day gets a warning');
    perform self_test_require(mended = 'valid', 'a webinar that is mended is valid');
    return jsonb_build_object('webinars', 3);
end
$$;

create function self_test_idempotent_upsert()
    returns jsonb
    language plpgsql as
$$
declare
    connection constant uuid := self_test_connection();
    hashes     constant text[] := array['a', 'a', 'b'];
    written    bigint[] := '{}';
    affected   bigint;
begin
    for turn in 1 .. 3 loop
        begin
            insert into zoom_webinars as stored (id, connection_id, webinar_id, topic, host_id, content_hash)
            values (gen_random_uuid(), connection, 1, 'Topic', 'self-test', hashes[turn])
                on conflict (webinar_id, connection_id)
                do update
               set content_hash = excluded.content_hash
             where stored.content_hash is distinct from excluded.content_hash;
        exception when invalid_column_reference then
            perform self_test_require(false, 'a webinar is kept once per connection');
        end;
        get diagnostics affected = row_count;
        written := written || affected;
    end loop;
    perform self_test_require(written = array[1, 0, 1]::bigint[],
        format('what is new, as before and changed is written 1, 0 and 1 times, not %s', written));
    perform self_test_require((select count(*) from zoom_webinars where connection_id = connection) = 1,
        'a webinar that is stored three times is one row');
    return jsonb_build_object('written', to_jsonb(written));
end
$$;

create function self_test_queue_order()
    returns jsonb
    language plpgsql as
$$
declare
    sync  constant uuid := self_test_sync(self_test_connection(), 'running');
    taken bigint[] := '{}';
    next  bigint;
begin
    insert into webinar_sync_queue (sync_id, webinar_id, webinar_type, priority, scheduled_at)
    values (sync, 1, 'past', 1, now()),
           (sync, 2, 'past', 9, now()),
           (sync, 3, 'past', 9, now() - interval '1 minute');
    insert into webinar_sync_queue (sync_id, webinar_id, webinar_type)
    values (sync, 4, 'upcoming');
    loop
        update webinar_sync_queue item
           set processing_status = 'processing'
          from (select queued.id
                  from webinar_sync_queue queued
                 where queued.sync_id = sync
                   and queued.processing_status = 'pending'
                 order by queued.priority desc, queued.scheduled_at
                 limit 1
                   for update skip locked) claimed
         where item.id = claimed.id
        returning item.webinar_id into next;
        exit when not found;
        taken := taken || next;
    end loop;
    perform self_test_require(taken = array[3, 2, 4, 1]::bigint[],
        format('items are taken by priority, then by time, each once: 3, 2, 4, 1, not %s', taken));
    begin
        insert into webinar_sync_queue (sync_id, webinar_id, webinar_type)
        values (sync, 1, 'past');
        perform self_test_require(false, 'a webinar is queued once per sync');
    exception when unique_violation then
        null;
    end;
    return jsonb_build_object('taken', to_jsonb(taken));
end
$$;

create function self_test_backoff_bounds()
    returns jsonb
    language plpgsql as
$$
declare
    waits bigint := 0;
    wait  record;
begin
    for wait in
        select policy.error_type,
               policy.max_delay_ms,
               least(policy.initial_delay_ms * policy.backoff_multiplier ^ retry * 0.75, policy.max_delay_ms) as least_ms,
               least(policy.initial_delay_ms * policy.backoff_multiplier ^ retry * 1.25, policy.max_delay_ms) as most_ms,
               calculate_backoff_delay(retry, policy.initial_delay_ms, policy.max_delay_ms,
                                       policy.backoff_multiplier) as delay_ms
          from sync_retry_policies policy
         cross join generate_series(0, 20) as retry
         cross join generate_series(1, 5) as turn
    loop
        waits := waits + 1;
        perform self_test_require(wait.delay_ms between floor(wait.least_ms) and ceil(wait.most_ms),
            format('a wait for %s is from %s to %s ms, not %s',
                   wait.error_type, wait.least_ms, wait.most_ms, wait.delay_ms));
        perform self_test_require(wait.delay_ms between 0 and wait.max_delay_ms,
            format('a wait for %s is at most %s ms, not %s', wait.error_type, wait.max_delay_ms, wait.delay_ms));
    end loop;
    perform self_test_require(waits > 0, 'there are retry policies');
    return jsonb_build_object('waits', waits);
end
$$;

create function self_test_stale_marking()
    returns jsonb
    language plpgsql as
$$
declare
    long_ago constant timestamptz := now() - interval '60 years';
    silent   constant uuid := self_test_sync(self_test_connection(), 'running', long_ago);
    alive    constant uuid := self_test_sync(self_test_connection(), 'running', long_ago);
    marked   uuid[];
begin
    insert into sync_heartbeats (sync_id, heartbeat_at)
    values (silent, long_ago),
           (alive, now());
    perform self_test_require(exists (select from check_stale_syncs() where sync_id = silent),
        'a silent sync is told of');
    marked := array(select sync_id from mark_stale_syncs('50 years'));
    perform self_test_require(marked = array[silent], 'a silent sync is marked, and one that lives is not');
    perform self_test_require(
        (select status = 'failed' and ended_by = 'stale_check' from zoom_sync_logs where id = silent),
        'a silent sync has failed, by the stale check');
    return jsonb_build_object('marked', cardinality(marked));
end
$$;

create function self_test_one_active_sync()
    returns jsonb
    language plpgsql as
$$
declare
    connection constant uuid := self_test_connection();
    rule text;
begin
    perform self_test_sync(connection, 'running');
    begin
        perform self_test_sync(connection, 'started');
        perform self_test_require(false, 'a connection has one active sync at the most');
    exception when unique_violation then
        get stacked diagnostics rule = constraint_name;
    end;
    perform self_test_require(rule = 'zoom_sync_logs_one_active_per_connection',
        'a second active sync is refused by the rule of that name');
    perform self_test_sync(connection, 'completed');
    return jsonb_build_object('refused_by', rule);
end
$$;

create function self_test_refusal(sync uuid, next_status text)
    returns text
    language plpgsql as
$$
declare
    rule text;
begin
    update zoom_sync_logs
       set status = next_status,
           result = case when next_status = 'completed' then 'complete' end,
           ended_at = case when next_status = 'completed' then now() end,
           ended_by = case when next_status = 'completed' then 'engine' end,
           end_reason = case when next_status = 'completed' then 'self-test' end
     where id = sync;
    return null;
exception when check_violation then
    get stacked diagnostics rule = constraint_name;
    return rule;
end
$$;

create function self_test_final_states()
    returns jsonb
    language plpgsql as
$$
declare
    connection constant uuid := self_test_connection();
    final text;
begin
    foreach final in array array['completed', 'failed', 'cancelled'] loop
        perform self_test_require(
            self_test_refusal(self_test_sync(connection, final), 'running') = 'zoom_sync_logs_final_state',
            format('a sync that is %s stays so', final));
    end loop;
    perform self_test_require(
        self_test_refusal(self_test_sync(connection, 'started'), 'completed')
            = 'zoom_sync_logs_completes_after_running',
        'a sync that waits cannot complete');
    delete from zoom_sync_logs where connection_id = connection;
    perform self_test_require(
        self_test_refusal(self_test_sync(connection, 'running'), 'started') = 'zoom_sync_logs_runs_once',
        'a sync that runs cannot wait again');
    return jsonb_build_object('final', 3);
end
$$;

create function self_test_end_is_told()
    returns jsonb
    language plpgsql as
$$
declare
    sync constant uuid := self_test_sync(self_test_connection(), 'running');
    told jsonb;
begin
    perform self_test_refusal(sync, 'completed');
    select event.details
      into told
      from sync_progress_updates event
     where event.sync_id = sync
     order by event.seq desc
     limit 1;
    perform self_test_require(told @> '{"event": "ended", "status": "completed", "result": "complete"}',
        'the end of a sync is its last event');
    return told;
end
$$;

create function self_test_started_by_a_person()
    returns jsonb
    language plpgsql as
$$
declare
    sync constant uuid := self_test_sync(self_test_connection(), 'started');
    rule text;
begin
    begin
        update zoom_sync_logs
           set trigger_source = 'schedule'
         where id = sync;
        perform self_test_require(false, 'nothing but a person starts a sync');
    exception when check_violation then
        get stacked diagnostics rule = constraint_name;
    end;
    return jsonb_build_object('refused_by', rule);
end
$$;

create function self_test_clean_up()
    returns jsonb
    language plpgsql as
$$
declare
    connection constant uuid := self_test_connection();
    long_ago   constant timestamptz := now() - interval '60 years';
    older      constant uuid := self_test_sync(connection, 'completed', long_ago);
    failed     constant uuid := self_test_sync(connection, 'failed', long_ago + interval '1 day');
    newest     constant uuid := self_test_sync(connection, 'completed', long_ago + interval '2 days');
    running    constant uuid := self_test_sync(connection, 'running', long_ago);
    kept       uuid[];
    deleted    jsonb;
begin
    insert into sync_progress_updates (sync_id, update_type)
    select sync, 'info'
      from unnest(array[older, failed, newest, running]) as sync;
    insert into sync_error_logs (sync_id, error_type, error_message)
    values (failed, 'default', 'self-test');
    select to_jsonb(done) into deleted from cleanup_old_sync_data(20000) done;
    kept := array(select id from zoom_sync_logs where connection_id = connection order by started_at);
    perform self_test_require(kept = array[running, newest],
        'old syncs are deleted, save for the active one and the newest completed one');
    perform self_test_require(
        deleted @> '{"deleted_sync_logs": 2, "deleted_progress_updates": 2, "deleted_error_logs": 1}',
        format('what was deleted is told as it is, not as %s', deleted));
    begin
        perform cleanup_old_sync_data(0);
        perform self_test_require(false, 'an age of less than a day is refused');
    exception when invalid_parameter_value then
        null;
    end;
    return deleted;
end
$$;

create function self_test_health_score()
    returns jsonb
    language plpgsql as
$$
declare
    connection constant uuid := self_test_connection();
    scores integer[] := '{}';
begin
    scores := scores || (get_sync_health_status(connection) ->> 'health_score')::integer;
    perform self_test_sync(connection, 'completed', now() - interval '25 hours');
    scores := scores || (get_sync_health_status(connection) ->> 'health_score')::integer;
    perform self_test_sync(connection, 'completed');
    scores := scores || (get_sync_health_status(connection) ->> 'health_score')::integer;
    for stale in 1 .. 11 loop
        perform self_test_webinar(connection, stale, 'Stale');
    end loop;
    update zoom_webinars
       set last_synced_at = now() - interval '8 days'
     where connection_id = connection;
    scores := scores || (get_sync_health_status(connection) ->> 'health_score')::integer;
    for failed in 1 .. 4 loop
        perform self_test_sync(connection, 'failed');
    end loop;
    scores := scores || (get_sync_health_status(connection) ->> 'health_score')::integer;
    perform self_test_require(scores = array[0, 50, 100, 70, 60],
        format('the scores are 0, 50, 100, 70 and 60, not %s', scores));
    return jsonb_build_object('scores', to_jsonb(scores));
end
$$;

create function test_sync_process(connection uuid default null)
    returns table (test_name text,
                   test_type text,
                   status text,
                   duration_ms integer,
                   error_message text,
                   details jsonb)
    language plpgsql
    set search_path from current as
$$
declare
    begun timestamptz;
    state text;
begin
    if connection is not null and not exists (select from zoom_connections where id = connection) then
        raise exception 'there is no connection %', connection
            using errcode = 'invalid_parameter_value',
                  hint = 'Give the id of a connection for the results to be kept with, or none.';
    end if;
    for test_name, test_type in
        values ('validation_trigger', 'unit'),
               ('idempotent_upsert', 'integration'),
               ('queue_order', 'integration'),
               ('backoff_bounds', 'unit'),
               ('stale_marking', 'integration'),
               ('one_active_sync', 'unit'),
               ('final_states', 'unit'),
               ('end_is_told', 'unit'),
               ('started_by_a_person', 'unit'),
               ('clean_up', 'integration'),
               ('health_score', 'integration')
    loop
        begun := clock_timestamp();
        status := null;
        error_message := null;
        details := '{}';
        begin
            execute format('select self_test_%s()', test_name) into details;
            raise exception 'undone' using errcode = 'WS001';
        exception
            when sqlstate 'WS001' then
                status := 'passed';
            when sqlstate 'WS002' then
                status := 'failed';
                error_message := sqlerrm;
            when others then
                get stacked diagnostics state = returned_sqlstate;
                status := 'error';
                error_message := format('%s (%s)', sqlerrm, state);
        end;
        duration_ms := extract(epoch from clock_timestamp() - begun) * 1000;
        insert into sync_test_results
               (test_name, test_type, connection_id, status, duration_ms, error_message, test_data)
        values (test_sync_process.test_name, test_sync_process.test_type, connection, test_sync_process.status,
                test_sync_process.duration_ms, test_sync_process.error_message, coalesce(details, '{}'));
        return next;
    end loop;
end
$$;

comment on function test_sync_process(uuid) is
    'Proves that the database keeps what the service rests on, on fixtures that vanish, and stores one row of sync_test_results a test, with the connection that is given. Changes nothing else, and may be called at any time.';
comment on function self_test_require(boolean, text) is
    'Fails a test whose claim does not hold.';
comment on function self_test_connection() is
    'A fixture of test_sync_process, which takes it back.';
comment on function self_test_sync(uuid, text, timestamptz) is
    'A fixture of test_sync_process, which takes it back: a sync in a state, begun at a time.';
comment on function self_test_webinar(uuid, bigint, text, integer) is
    'A fixture of test_sync_process, which takes it back.';
comment on function self_test_refusal(uuid, text) is
    'The rule that keeps a sync from a state; null where none does, and the sync then is in it.';
comment on function self_test_validation_trigger() is
    'A test of test_sync_process, which takes back what it writes: webinars are judged where they are stored.';
comment on function self_test_idempotent_upsert() is
    'A test of test_sync_process, which takes back what it writes: what is unchanged is not written.';
comment on function self_test_queue_order() is
    'A test of test_sync_process, which takes back what it writes: items are taken in order, each once.';
comment on function self_test_backoff_bounds() is
    'A test of test_sync_process: every policy''s waits stay within their bounds.';
comment on function self_test_stale_marking() is
    'A test of test_sync_process, which takes back what it writes: silence is marked, life is not.';
comment on function self_test_one_active_sync() is
    'A test of test_sync_process, which takes back what it writes: a connection has one sync at work.';
comment on function self_test_final_states() is
    'A test of test_sync_process, which takes back what it writes: states follow each other in order, and an end is final.';
comment on function self_test_end_is_told() is
    'A test of test_sync_process, which takes back what it writes: an end is told as the last event.';
comment on function self_test_started_by_a_person() is
    'A test of test_sync_process, which takes back what it writes: no sync is of any other source.';
comment on function self_test_clean_up() is
    'A test of test_sync_process, which takes back what it writes: old syncs go, and those that must stay do.';
comment on function self_test_health_score() is
    'A test of test_sync_process, which takes back what it writes: each score where it belongs.';
