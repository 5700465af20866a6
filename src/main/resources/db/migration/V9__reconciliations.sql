-- The proof behind a sync's result: what Zoom announced, what is stored, and why they differ.
create table sync_reconciliations (
    id         uuid        not null default gen_random_uuid(),
    sync_id    uuid        not null,
    webinar_id bigint,
    stream     text        not null,
    announced  integer,
    stored     integer     not null,
    gap_reason text,
    details    jsonb       not null default '{}',
    created_at timestamptz not null default clock_timestamp(),
    constraint sync_reconciliations_pkey primary key (id),
    constraint sync_reconciliations_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete cascade,
    constraint sync_reconciliations_counts_not_negative
        check (announced >= 0 and stored >= 0)
);

create index sync_reconciliations_by_sync
    on sync_reconciliations (sync_id, id);

comment on table sync_reconciliations is
    'What a sync was announced against what it stored, by host or webinar and stream.';
comment on column sync_reconciliations.webinar_id is
    'Null where the row speaks of a whole host; the host then stands in details.';
comment on column sync_reconciliations.announced is
    'What Zoom said; null where it says nothing.';
comment on column sync_reconciliations.gap_reason is
    'Why something is missing; null where it is whole.';
