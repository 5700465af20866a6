-- Consent that a person was sent to Zoom for. A row lives until its state comes back, which it may
-- once, or for ten minutes: that is what makes a callback without a bearer token safe. The state
-- itself is not here, only its hash, and the verifier only encrypted: who reads the table can
-- complete nobody's authorisation.
create table zoom_oauth_states (
    id                      uuid        not null,
    state_hash              bytea       not null,
    user_id                 text        not null,
    name                    text,
    plan                    text,
    code_verifier_encrypted text        not null,
    redirect_uri            text        not null,
    created_at              timestamptz not null default now(),
    expires_at              timestamptz not null,
    constraint zoom_oauth_states_pkey primary key (id),
    constraint zoom_oauth_states_one_per_state unique (state_hash),
    constraint zoom_oauth_states_hash_is_sha_256
        check (length(state_hash) = 32),
    constraint zoom_oauth_states_plan_known
        check (plan in ('free', 'pro', 'business_plus')),
    constraint zoom_oauth_states_are_short_lived
        check (expires_at > created_at and expires_at <= created_at + interval '10 minutes')
);

-- Finds what is over, which goes when the next authorisation begins.
create index zoom_oauth_states_by_end
    on zoom_oauth_states (expires_at);

-- One owner connects one person of one Zoom account once: consent that is given again mends the
-- connection that is there.
create unique index zoom_connections_one_per_person
    on zoom_connections (user_id, zoom_account_id, zoom_user_id)
 where connection_type = 'oauth';

comment on table zoom_oauth_states is
    'Authorisations on their way through Zoom''s consent page, each for ten minutes at the most.';
comment on column zoom_oauth_states.user_id is
    'Owner-to-be: the subject of the caller who began the authorisation.';
