-- One row per sync. What may never happen is a constraint here, whatever the service does: two
-- syncs at work for one connection, an end without a time, a final state that is left again, a
-- sync that nobody asked for.
create table zoom_sync_logs (
    id                  uuid        not null,
    connection_id       uuid        not null,
    user_id             text        not null,
    requested_by        text        not null,
    idempotency_key     text,
    request_hash        text        not null,
    resume_of           uuid,
    trigger_source      text        not null default 'manual',
    sync_type           text        not null,
    from_time           timestamptz,
    to_time             timestamptz,
    streams             text[]      not null,
    status              text        not null default 'started',
    sync_status         text        generated always as (status) stored,
    result              text,
    started_at          timestamptz,
    ended_at            timestamptz,
    completed_at        timestamptz,
    duration_seconds    integer,
    webinars_synced     integer     not null default 0,
    participants_synced integer     not null default 0,
    total_items         integer     not null default 0,
    processed_items     integer     not null default 0,
    failed_items        integer     not null default 0,
    skipped_items       integer     not null default 0,
    api_calls_made      integer     not null default 0,
    rate_limit_hits     integer     not null default 0,
    progress_percentage integer     not null default 0,
    current_phase       text        not null default 'initializing',
    error_count         integer     not null default 0,
    retry_count         integer     not null default 0,
    last_error_at       timestamptz,
    last_error_message  text,
    ended_by            text,
    end_reason          text,
    resume_at           timestamptz,
    fence               bigint      not null default 0,
    owner               text,
    error_details       jsonb,
    metadata            jsonb       not null default '{}',
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    constraint zoom_sync_logs_pkey primary key (id),
    constraint zoom_sync_logs_of_a_connection
        foreign key (connection_id) references zoom_connections (id) on delete cascade,
    constraint zoom_sync_logs_resume_of_a_sync
        foreign key (resume_of) references zoom_sync_logs (id) on delete set null,
    constraint zoom_sync_logs_one_answer_per_idempotency_key
        unique (user_id, idempotency_key),
    constraint zoom_sync_logs_started_by_a_person
        check (trigger_source = 'manual'),
    constraint zoom_sync_logs_type_known
        check (sync_type in ('full', 'delta', 'date_range')),
    constraint zoom_sync_logs_range_only_for_date_range
        check ((sync_type = 'date_range') = (from_time is not null)
               and (sync_type = 'date_range') = (to_time is not null)),
    constraint zoom_sync_logs_range_in_order
        check (from_time <= to_time),
    constraint zoom_sync_logs_status_known
        check (status in ('started', 'running', 'completed', 'failed', 'cancelled')),
    constraint zoom_sync_logs_phase_known
        check (current_phase in ('initializing', 'listing', 'processing', 'finalizing')),
    constraint zoom_sync_logs_result_known
        check (result in ('complete', 'gaps')),
    constraint zoom_sync_logs_completed_has_a_result
        check ((status = 'completed') = (result is not null)),
    constraint zoom_sync_logs_ended_has_a_time
        check ((status in ('completed', 'failed', 'cancelled')) = (ended_at is not null)),
    constraint zoom_sync_logs_hundred_only_when_completed
        check (progress_percentage < 100 or status = 'completed'),
    constraint zoom_sync_logs_ended_by_known
        check (ended_by in ('engine', 'user', 'stale_check', 'takeover', 'shutdown')),
    constraint check_sync_counts
        check (webinars_synced >= 0 and participants_synced >= 0 and total_items >= 0
               and processed_items >= 0 and failed_items >= 0 and skipped_items >= 0
               and api_calls_made >= 0 and rate_limit_hits >= 0
               and error_count >= 0 and retry_count >= 0
               and progress_percentage between 0 and 100)
);

-- A connection has at most one sync at work. The API's 409 rests on this index.
create unique index zoom_sync_logs_one_active_per_connection
    on zoom_sync_logs (connection_id)
 where status in ('started', 'running');

-- A caller's syncs, newest first; ids are ordered by time.
create index zoom_sync_logs_by_owner
    on zoom_sync_logs (user_id, id desc);

-- A connection's syncs, newest first, and its last clean one.
create index zoom_sync_logs_by_connection
    on zoom_sync_logs (connection_id, id desc);

-- The syncs that a replica waits or works for.
create index zoom_sync_logs_active_by_owner
    on zoom_sync_logs (owner)
 where status in ('started', 'running');

-- The one sign of life of a sync, apart from its row so that a beat never waits for a batch.
create table sync_heartbeats (
    sync_id             uuid        not null,
    heartbeat_at        timestamptz not null default now(),
    status              text,
    message             text,
    progress_percentage integer,
    details             jsonb,
    constraint sync_heartbeats_one_per_sync primary key (sync_id),
    constraint sync_heartbeats_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete cascade
);

comment on table zoom_sync_logs is
    'One row per sync: what was asked, how far it is, how it ended.';
comment on column zoom_sync_logs.sync_status is
    'The same as status.';
comment on column zoom_sync_logs.trigger_source is
    'Always manual: the law that only a person starts a sync, as a constraint.';
comment on column zoom_sync_logs.fence is
    'Grows with each claim; a run writes only while its own is still the row''s.';
comment on column zoom_sync_logs.owner is
    'The replica that accepted or runs the sync.';
comment on table sync_heartbeats is
    'Last sign of life of each sync. Before the first beat, the sync''s created_at counts.';
