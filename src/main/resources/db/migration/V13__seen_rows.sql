-- Which rows of a list of several pages a sync has seen so far. At the end of the list what is stored
-- but was not seen is removed, and so are these notes; a list that breaks off removes nothing. Lists
-- of one page leave none.
create table sync_seen_rows (
    sync_id    uuid   not null,
    list_table text   not null,
    webinar_id bigint not null,
    scope      text   not null,
    row_key    text   not null,
    constraint sync_seen_rows_pkey primary key (sync_id, list_table, webinar_id, scope, row_key),
    constraint sync_seen_rows_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete cascade
);

comment on table sync_seen_rows is
    'Rows seen in lists that are being read; empty while none is.';
