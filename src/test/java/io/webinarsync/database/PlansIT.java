package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked of one connection is read by index, however much the others have. */
class PlansIT {

  private static final String CONNECTION = "'00000000-0000-0000-0000-000000000007'";

  /** A thousand connections with some webinars and syncs each. */
  private static final String FILL =
      """
      insert into zoom_connections (id, user_id, name, connection_type)
      select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'user' || n % 100, 'c', 'oauth'
        from generate_series(1, 1000) n;
      insert into zoom_hosts (connection_id, host_id)
      select id, 'host' || n from zoom_connections, generate_series(1, 5) n;
      insert into zoom_webinars (id, connection_id, webinar_id, topic, host_id, agenda)
      select gen_random_uuid(), id, n, 'Topic', 'host' || n % 5, repeat('agenda ', 50)
        from zoom_connections, generate_series(1, 20) n;
      insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type, streams,
                                  status, result, started_at, ended_at, ended_by, end_reason, created_at)
      select gen_random_uuid(), id, user_id, user_id, 'x', 'full', '{webinars}', 'completed', 'complete',
             at, at, 'engine', 'Done', at
        from zoom_connections, generate_series(1, 3) n, lateral (select now() - n * interval '3 days' as at) time;
      insert into sync_heartbeats (sync_id) select id from zoom_sync_logs;
      insert into sync_error_logs (sync_id, error_type, error_message, resolved, resolved_at)
      select id, 'timeout', 'm', true, now() from zoom_sync_logs, generate_series(1, 5) n;
      insert into webinar_sync_queue (sync_id, webinar_id, webinar_type)
      select id, n, 'past' from zoom_sync_logs, generate_series(1, 5) n;
      insert into sync_progress_updates (sync_id, update_type)
      select id, 'info' from zoom_sync_logs, generate_series(1, 5) n;
      analyze;
      """;

  private static final String SCANS =
      """
      select coalesce(sum(seq_scan), 0)
        from pg_stat_xact_user_tables
       where relname in ('zoom_webinars', 'zoom_hosts', 'zoom_sync_logs',
                         'sync_error_logs', 'webinar_sync_queue', 'sync_progress_updates')
      """;

  @RegisterExtension final Database database = Database.rolledBack();

  @BeforeEach
  void a_database_in_which_others_have_much() {
    database.execute(FILL);
  }

  @Test
  void what_is_asked_of_one_connection_reads_no_large_table_through() {
    assertThat(
            readingThrough(
                "select * from webinar_statistics_by_connection where connection_id = %s",
                "select * from sync_performance_analytics where connection_id = %s",
                "select * from sync_monitoring_view where connection_id = %s",
                "select * from sync_monitoring_view where connection_id = %s limit 20",
                "select * from sync_health_facts where connection_id = %s",
                "select * from sync_alert_conditions where connection_id = %s",
                "select * from sync_monitoring_component_data where connection_id = %s",
                "select * from get_sync_health_status(%s)",
                "select * from run_sync_health_checks(%s)",
                "select * from get_sync_summary(%s)",
                "select * from generate_sync_report(%s, now() - interval '30 days')",
                "select * from sync_monitoring_metrics",
                "select * from check_stale_syncs()",
                "select * from cleanup_old_sync_data_step(1, 10)"))
        .isEmpty();
  }

  @Test
  void nor_does_what_is_asked_of_an_owners_connections() {
    String owned = "(select id from zoom_connections where user_id = 'user3')";

    assertThat(
            readingThrough(
                "select * from webinar_statistics_by_connection where connection_id in " + owned,
                "select * from sync_performance_analytics where connection_id in " + owned,
                "select * from sync_alert_conditions where connection_id in " + owned,
                "select * from sync_monitoring_component_data where connection_id in " + owned,
                "select * from sync_monitoring_view where connection_id = any (array"
                    + owned
                    + ")"))
        .isEmpty();
  }

  @Test
  void a_query_that_reads_a_large_table_through_is_noticed() {
    assertThat(readingThrough("select count(topic) from zoom_webinars")).hasSize(1);
  }

  /** Those of the queries that read a large table from its first row to its last. */
  private List<String> readingThrough(String... queries) {
    return Stream.of(queries)
        .filter(
            query -> {
              String before = database.value(SCANS);
              database.rows(query.formatted(CONNECTION));
              return !database.value(SCANS).equals(before);
            })
        .toList();
  }
}
