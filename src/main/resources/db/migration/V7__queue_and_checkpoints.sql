-- What a sync still has to read. Listing fills it and reading empties it, so the two go on side by
-- side and no page token waits for a detail.
create table webinar_sync_queue (
    id                uuid        not null default gen_random_uuid(),
    sync_id           uuid        not null,
    webinar_id        bigint      not null,
    webinar_type      text        not null,
    host_id           text,
    list_hash         text,
    priority          integer     not null default 5,
    processing_status text        not null default 'pending',
    scheduled_at      timestamptz not null default now(),
    started_at        timestamptz,
    completed_at      timestamptz,
    error_message     text,
    retry_count       integer     not null default 0,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    constraint webinar_sync_queue_pkey primary key (id),
    constraint webinar_sync_queue_once_per_sync unique (sync_id, webinar_id),
    constraint webinar_sync_queue_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete cascade,
    constraint webinar_sync_queue_type_known
        check (webinar_type in ('past', 'upcoming')),
    constraint webinar_sync_queue_status_known
        check (processing_status in ('pending', 'processing', 'completed', 'failed', 'skipped')),
    constraint webinar_sync_queue_retries_not_negative
        check (retry_count >= 0)
);

-- The next items to claim; items that are done leave the index.
create index webinar_sync_queue_next
    on webinar_sync_queue (sync_id, priority desc, scheduled_at, webinar_id)
 where processing_status = 'pending';

-- How far a sync is with each host's list.
create table sync_state (
    id                  uuid        not null default gen_random_uuid(),
    sync_id             uuid        not null,
    connection_id       uuid        not null,
    state_type          text        not null,
    state_data          jsonb       not null default '{}',
    total_items         integer,
    processed_items     integer,
    last_processed_item text,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    constraint sync_state_pkey primary key (id),
    constraint sync_state_once_per_type unique (sync_id, state_type),
    constraint sync_state_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete cascade,
    constraint sync_state_of_a_connection
        foreign key (connection_id) references zoom_connections (id) on delete cascade
);

comment on table webinar_sync_queue is
    'The webinars that a sync has listed, and what became of each.';
comment on column webinar_sync_queue.list_hash is
    'Hash of the webinar''s entry in Zoom''s list; null where it is looked for because it was not listed.';
comment on table sync_state is
    'Checkpoints of syncs: one row per host and list.';
