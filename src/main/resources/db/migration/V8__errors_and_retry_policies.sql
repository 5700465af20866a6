-- What went wrong, and how often a call is tried again. The policies are read when a sync is
-- claimed: a change governs the next sync, without a restart.
create table sync_error_logs (
    id            uuid        not null default gen_random_uuid(),
    sync_id       uuid        not null,
    error_type    text        not null,
    error_code    text,
    error_message text        not null,
    error_details jsonb       not null default '{}',
    webinar_id    bigint,
    stream        text,
    retry_count   integer     not null default 0,
    resolved      boolean     not null default false,
    resolved_at   timestamptz,
    created_at    timestamptz not null default clock_timestamp(),
    constraint sync_error_logs_pkey primary key (id),
    constraint sync_error_logs_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete cascade,
    constraint sync_error_logs_type_known
        check (error_type in ('rate_limit', 'network_error', 'auth_error', 'server_error', 'timeout', 'default')),
    constraint sync_error_logs_retries_not_negative
        check (retry_count >= 0),
    constraint sync_error_logs_resolved_has_a_time
        check (resolved = (resolved_at is not null))
);

create index sync_error_logs_by_sync
    on sync_error_logs (sync_id, created_at, id);

create table sync_retry_policies (
    error_type         text        not null,
    max_retries        integer     not null,
    initial_delay_ms   integer     not null,
    max_delay_ms       integer     not null,
    backoff_multiplier numeric     not null default 2,
    enabled            boolean     not null default true,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    constraint sync_retry_policies_one_per_type primary key (error_type),
    constraint sync_retry_policies_type_known
        check (error_type in ('rate_limit', 'network_error', 'auth_error', 'server_error', 'timeout', 'default')),
    constraint sync_retry_policies_retries_bounded
        check (max_retries between 0 and 20),
    constraint sync_retry_policies_delays_in_order
        check (initial_delay_ms between 0 and max_delay_ms),
    constraint sync_retry_policies_never_hasten
        check (backoff_multiplier >= 1)
);

insert into sync_retry_policies (error_type, max_retries, initial_delay_ms, max_delay_ms)
values ('rate_limit', 5, 60000, 300000),
       ('network_error', 3, 2000, 30000),
       ('auth_error', 2, 5000, 15000),
       ('server_error', 3, 5000, 60000),
       ('timeout', 2, 10000, 30000),
       ('default', 3, 1000, 60000);

comment on table sync_error_logs is
    'Troubles of syncs: one row per call that did not succeed at once. Holds no personal data and no secret.';
comment on column sync_error_logs.resolved is
    'Whether a retry brought what the call was made for.';
comment on table sync_retry_policies is
    'Retries and back-off by kind of error. A change governs the next sync.';
