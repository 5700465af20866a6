-- What the self-test and the clean-up found, kept as long as syncs are.
create table sync_test_results (
    id            uuid        not null default gen_random_uuid(),
    test_name     text        not null,
    test_type     text        not null,
    connection_id uuid,
    sync_id       uuid,
    status        text        not null,
    duration_ms   integer,
    error_message text,
    error_details jsonb,
    test_data     jsonb       not null default '{}',
    created_at    timestamptz not null default clock_timestamp(),
    constraint sync_test_results_pkey primary key (id),
    constraint sync_test_results_of_a_connection
        foreign key (connection_id) references zoom_connections (id) on delete set null,
    constraint sync_test_results_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete set null,
    constraint sync_test_results_type_known
        check (test_type in ('unit', 'integration', 'e2e', 'performance')),
    constraint sync_test_results_status_known
        check (status in ('passed', 'failed', 'skipped', 'error')),
    constraint sync_test_results_duration_not_negative
        check (duration_ms >= 0)
);

-- The newest results, and those that are old enough to go.
create index sync_test_results_by_age
    on sync_test_results (created_at desc);

-- Lets a connection and a sync be deleted without a look at every result.
create index sync_test_results_by_connection
    on sync_test_results (connection_id)
 where connection_id is not null;
create index sync_test_results_by_sync
    on sync_test_results (sync_id)
 where sync_id is not null;

comment on table sync_test_results is
    'What test_sync_process and scheduled_cleanup found, one row a test or clean-up.';
comment on column sync_test_results.status is
    'failed where something is not as it must be, error where that could not be found out.';
comment on column sync_test_results.test_data is
    'What was seen, or done.';
