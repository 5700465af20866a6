-- Tickets with which browsers open streams, since an EventSource cannot send a token. A row lives
-- until it is redeemed, or for half a minute. The ticket itself is not here, only its hash: who
-- reads the table opens nobody's stream.
create table stream_tickets (
    ticket_hash bytea       not null,
    user_id     text        not null,
    path        text        not null,
    created_at  timestamptz not null default now(),
    expires_at  timestamptz not null,
    constraint stream_tickets_pkey primary key (ticket_hash),
    constraint stream_tickets_hash_is_sha_256
        check (length(ticket_hash) = 32),
    constraint stream_tickets_are_short_lived
        check (expires_at <= created_at + interval '30 seconds')
);

-- Finds what is over, which goes when the next ticket is issued.
create index stream_tickets_by_end
    on stream_tickets (expires_at);

comment on table stream_tickets is
    'Tickets that have not been redeemed, each for one stream and 30 seconds at the most.';
comment on column stream_tickets.user_id is
    'Subject of the caller who got the ticket, as whom the stream is opened.';
comment on column stream_tickets.path is
    'The path that the ticket opens, such as /syncs/{id}/events.';
