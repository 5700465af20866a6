-- A person's connections to Zoom accounts. Whatever is secret stands in the encrypted columns and
-- nowhere else; no column here could schedule a sync, for a sync starts only when a person asks.
create table zoom_connections (
    id                      uuid        not null,
    user_id                 text        not null,
    name                    text        not null,
    connection_type         text        not null,
    zoom_user_id            text,
    zoom_account_id         text,
    zoom_email              text,
    zoom_account_type       text,
    plan                    text        not null default 'pro',
    quota_share             numeric     not null default 0.8,
    client_id               text,
    client_secret_encrypted text,
    access_token_encrypted  text,
    refresh_token_encrypted text,
    token_expires_at        timestamptz,
    scopes                  text[]      not null default '{}',
    connection_status       text        not null default 'active',
    is_active               boolean     not null default true,
    is_primary              boolean     not null default false,
    last_sync_at            timestamptz,
    created_at              timestamptz not null default now(),
    updated_at              timestamptz not null default now(),
    constraint zoom_connections_pkey primary key (id),
    constraint zoom_connections_type_known
        check (connection_type in ('oauth', 'server_to_server')),
    constraint zoom_connections_plan_known
        check (plan in ('free', 'pro', 'business_plus')),
    constraint zoom_connections_quota_share_is_a_share
        check (quota_share > 0 and quota_share <= 1),
    constraint zoom_connections_status_known
        check (connection_status in ('active', 'expired', 'revoked', 'reauth_required', 'error'))
);

-- One owner connects one app of one Zoom account once; also finds an owner's connections.
create unique index zoom_connections_one_per_account
    on zoom_connections (user_id, connection_type, zoom_account_id, client_id);

comment on table zoom_connections is
    'Connections to Zoom accounts, each owned by one caller of the API.';
comment on column zoom_connections.user_id is
    'Owner: the subject of the caller who made the connection.';
comment on column zoom_connections.quota_share is
    'Share of the account''s rate limits that this service may use.';
