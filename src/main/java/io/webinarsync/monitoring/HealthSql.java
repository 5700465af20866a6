package io.webinarsync.monitoring;

/** How one connection ($1) of its owner ($2) is told of. */
final class HealthSql {

  static final String HEALTH =
      """
      select (get_sync_health_status(connection.id)
              || jsonb_build_object(
                     'checks', (
                         select jsonb_agg(to_jsonb(checked) order by checked.ordinality)
                           from run_sync_health_checks(connection.id) with ordinality checked),
                     'data_quality', jsonb_build_object(
                         'invalid', statistic.invalid_webinars,
                         'warning', statistic.warning_webinars,
                         'stale', statistic.stale_webinars,
                         'newest_completed_sync', newest.id,
                         'gaps', newest.gaps)))::text as document
        from zoom_connections connection
        join webinar_statistics_by_connection statistic
          on statistic.connection_id = connection.id
        left join lateral (
             select log.id,
                    (select count(*)
                       from sync_reconciliations compared
                      where compared.sync_id = log.id
                        and compared.gap_reason is not null) as gaps
               from zoom_sync_logs log
              where log.connection_id = connection.id
                and log.status = 'completed'
                and log.ended_at is not null
              order by log.ended_at desc, log.id desc
              limit 1) newest
          on true
       where connection.id = $1
         and connection.user_id = $2
      """;

  /** Of so many days ($3). */
  static final String SUMMARY =
      """
      select (to_jsonb(figure)
              || jsonb_build_object('connection_id', connection.id, 'days', $3::integer))::text as document
        from zoom_connections connection
       cross join lateral get_sync_summary(connection.id, $3) figure
       where connection.id = $1
         and connection.user_id = $2
      """;

  private HealthSql() {}
}
