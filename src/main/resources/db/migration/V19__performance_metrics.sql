-- Where a sync's time and calls go, so that a slow one can be told from a throttled one.
create table sync_performance_metrics (
    id           uuid        not null default gen_random_uuid(),
    sync_id      uuid        not null,
    metric_type  text        not null,
    metric_value numeric     not null,
    metric_unit  text,
    phase        text,
    details      jsonb       not null default '{}',
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint sync_performance_metrics_pkey primary key (id),
    constraint sync_performance_metrics_of_a_sync
        foreign key (sync_id) references zoom_sync_logs (id) on delete cascade,
    constraint sync_performance_metrics_type_not_empty
        check (metric_type <> ''),
    constraint sync_performance_metrics_value_finite
        check (metric_value not in ('NaN', 'Infinity', '-Infinity')),
    constraint sync_performance_metrics_phase_known
        check (phase in ('initializing', 'listing', 'processing', 'finalizing'))
);

-- A sync's figures, in order; also finds them when the sync is deleted.
create index sync_performance_metrics_by_sync
    on sync_performance_metrics (sync_id, recorded_at);

comment on table sync_performance_metrics is
    'Figures of syncs. By metric_type: phase_duration (seconds, by phase), waiting_for_limit (seconds held back by Zoom''s rate limits), working (seconds not held back), api_calls (calls, by label in details), calls_per_webinar (calls).';
comment on column sync_performance_metrics.metric_unit is
    'seconds or calls.';
comment on column sync_performance_metrics.phase is
    'The phase that the figure is of; null where it is of the whole sync.';
