-- The hosts of a Zoom account. A host's last complete listing is kept here once, so that webinars
-- seen again unchanged need no write of their own.
create table zoom_hosts (
    connection_id     uuid        not null,
    host_id           text        not null,
    email             text,
    first_name        text,
    last_name         text,
    display_name      text,
    status            text,
    timezone          text,
    has_webinar_addon boolean,
    last_listed_at    timestamptz,
    synced_at         timestamptz not null default now(),
    constraint zoom_hosts_pkey primary key (connection_id, host_id),
    constraint zoom_hosts_of_a_connection
        foreign key (connection_id) references zoom_connections (id) on delete cascade
);

comment on table zoom_hosts is
    'Users of a Zoom account, as its webinars'' hosts.';
comment on column zoom_hosts.has_webinar_addon is
    'Whether Zoom lists webinars for this host; null until asked.';
comment on column zoom_hosts.last_listed_at is
    'When all of this host''s webinars were last listed to the end.';
