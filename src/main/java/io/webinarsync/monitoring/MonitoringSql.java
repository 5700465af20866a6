package io.webinarsync.monitoring;

/** How the state of an owner's connections is read; parameters as in {@link ConnectionList}. */
final class MonitoringSql {

  static final String STATES =
      """
      select to_jsonb(shown)::text as document
        from zoom_connections connection
        join sync_monitoring_component_data shown
          on shown.connection_id = connection.id
       where connection.user_id = $1
         and ($2::uuid is null or connection.id = $2)
         and ($3::uuid is null or connection.id > $3)
       order by connection.id
       limit $4
      """;

  static final String ALERTS =
      """
      select to_jsonb(alert)::text as document
        from zoom_connections connection
        join sync_alert_conditions alert
          on alert.connection_id = connection.id
       where connection.user_id = $1
         and ($2::uuid is null or connection.id = $2)
         and ($3::uuid is null or connection.id > $3)
       order by connection.id
       limit $4
      """;

  static final String STATISTICS =
      """
      select to_jsonb(statistic)::text as document
        from zoom_connections connection
        join webinar_statistics_by_connection statistic
          on statistic.connection_id = connection.id
       where connection.user_id = $1
         and ($2::uuid is null or connection.id = $2)
         and ($3::uuid is null or connection.id > $3)
       order by connection.id
       limit $4
      """;

  /**
   * The columns of {@code sync_monitoring_metrics}, which counts everybody's syncs: grouped here
   * over the owner's ($1) alone, or those of one connection ($2), before an hour ($3).
   */
  static final String HOURS =
      """
      select to_jsonb(figure)::text as document
        from (select date_trunc('hour', coalesce(log.started_at, log.created_at), 'UTC') as hour,
                     count(*) as sync_count,
                     count(*) filter (where log.status = 'completed') as successful_syncs,
                     count(*) filter (where log.status = 'failed') as failed_syncs,
                     round(100.0 * count(*) filter (where log.status = 'completed') / count(*), 2) as success_rate,
                     round(avg(log.webinars_synced), 2) as avg_webinars_synced,
                     round(avg(log.duration_seconds), 2) as avg_duration_seconds
                from zoom_connections connection
                join zoom_sync_logs log
                  on log.connection_id = connection.id
               where connection.user_id = $1
                 and ($2::uuid is null or connection.id = $2)
                 and coalesce(log.started_at, log.created_at) >= now() - interval '24 hours'
               group by 1) figure
       where $3::timestamptz is null
          or figure.hour < $3
       order by figure.hour desc
       limit $4
      """;

  /**
   * The listing's rows are the webinars that it found, the processing's what was stored; the other
   * phases have none.
   */
  static final String PERFORMANCE =
      """
      select jsonb_build_object(
                 'connection_id', connection.id,
                 'by_sync_type', coalesce(kind.figures, '[]'),
                 'by_phase', phase.figures,
                 'mean_seconds_waiting_for_limit', spent.waiting,
                 'mean_seconds_working', spent.working,
                 'share_waiting_for_limit', spent.share_waiting,
                 'mean_calls_per_webinar', spent.calls)::text as document
        from zoom_connections connection
       cross join lateral (
             select jsonb_agg(to_jsonb(figure) order by figure.sync_type) as figures
               from sync_performance_analytics figure
              where figure.connection_id = connection.id) kind
       cross join lateral (
             select jsonb_agg(to_jsonb(figure) - 'place' order by figure.place) as figures
               from (select known.place,
                            known.name as phase,
                            round(avg(took.seconds), 2) as mean_seconds,
                            round(sum(case known.name
                                          when 'listing' then took.listed
                                          when 'processing' then took.stored end)
                                  / nullif(sum(took.seconds), 0), 2) as rows_per_second
                       from unnest(array['initializing', 'listing', 'processing', 'finalizing'])
                            with ordinality as known (name, place)
                       left join lateral (
                            select metric.metric_value as seconds,
                                   log.total_items as listed,
                                   log.webinars_synced + log.participants_synced as stored
                              from zoom_sync_logs log
                              join sync_performance_metrics metric
                                on metric.sync_id = log.id
                             where log.connection_id = connection.id
                               and log.status = 'completed'
                               and metric.metric_type = 'phase_duration'
                               and metric.phase = known.name) took
                         on true
                      group by known.place, known.name) figure) phase
       cross join lateral (
             select round(avg(metric.metric_value) filter (where metric.metric_type = 'waiting_for_limit'), 2)
                        as waiting,
                    round(avg(metric.metric_value) filter (where metric.metric_type = 'working'), 2)
                        as working,
                    round(sum(metric.metric_value) filter (where metric.metric_type = 'waiting_for_limit')
                          / nullif(sum(metric.metric_value) filter (
                                       where metric.metric_type in ('waiting_for_limit', 'working')), 0), 4)
                        as share_waiting,
                    round(avg(metric.metric_value) filter (where metric.metric_type = 'calls_per_webinar'), 2)
                        as calls
               from zoom_sync_logs log
               join sync_performance_metrics metric
                 on metric.sync_id = log.id
              where log.connection_id = connection.id
                and log.status = 'completed') spent
       where connection.user_id = $1
         and ($2::uuid is null or connection.id = $2)
         and ($3::uuid is null or connection.id > $3)
       order by connection.id
       limit $4
      """;

  private MonitoringSql() {}
}
