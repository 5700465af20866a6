-- What a sync tells while it works. The rows of one sync are written under the lock of its row in
-- zoom_sync_logs, so seq rises in the order of their commits and a reader that has seen n misses
-- nothing below it.
create table sync_progress_updates (
    id                  uuid        not null default gen_random_uuid(),
    seq                 bigint      not null generated always as identity,
    sync_id             uuid        not null,
    update_type         text        not null,
    message             text,
    details             jsonb       not null default '{}',
    progress_percentage integer,
    created_at          timestamptz not null default clock_timestamp(),
    constraint sync_progress_updates_pkey primary key (id),
    constraint sync_progress_updates_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete cascade,
    constraint sync_progress_updates_type_known
        check (update_type in ('status', 'progress', 'webinar', 'error', 'info'))
);

-- Replay: a sync's events after the last one that a reader has.
create unique index sync_progress_updates_in_order
    on sync_progress_updates (sync_id, seq);

comment on table sync_progress_updates is
    'Progress events of syncs, in order, as replayed to browsers.';
comment on column sync_progress_updates.seq is
    'The id of the event in the stream.';
