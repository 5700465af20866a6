-- How many heavy and resource-intensive calls were made of a Zoom account in a day: Zoom limits them
-- by the day, for all of an account's connections together, and a restart must not forget them.
create table zoom_daily_calls (
    account_key text    not null,
    day         date    not null,
    calls       integer not null,
    granted     integer not null,
    constraint zoom_daily_calls_pkey primary key (account_key, day),
    constraint zoom_daily_calls_not_negative check (calls >= 0 and granted >= 0)
);

comment on table zoom_daily_calls is
    'Heavy and resource-intensive calls by Zoom account and day, in UTC, counted before they are made.';
comment on column zoom_daily_calls.granted is
    'Calls that the latest reservation was given.';
