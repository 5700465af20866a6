package io.webinarsync.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A database with much in it: a million webinars of 100 connections of 20 owners, 10,000 syncs and
 * ten million progress rows.
 *
 * @param connection one of the caller's connections
 * @param sync one of its syncs
 */
record Plenty(Map<String, String> settings, String connection, String sync) {

  private static final String STORE =
      """
      insert into zoom_connections (id, user_id, name, connection_type, zoom_account_id, zoom_email, client_id)
      select gen_random_uuid(), case when n % 20 = 0 then 'local' else 'owner ' || n % 20 end,
             'Connection ' || n, 'server_to_server', 'account ' || n, 'host' || n || '@example.com', 'client'
        from generate_series(1, 100) n;

      insert into zoom_hosts (connection_id, host_id, has_webinar_addon, last_listed_at)
      select id, 'host ' || n, true, now()
        from zoom_connections
       cross join generate_series(1, 10) n;

      insert into zoom_webinars (id, webinar_id, connection_id, topic, type, status, host_id, start_time, duration,
                                 timezone, join_url, settings, total_registrants, total_attendees,
                                 participant_sync_status, content_hash)
      select gen_random_uuid(), n, connection.id, 'Webinar ' || n, 5,
             case when n % 4 = 0 then 'upcoming' else 'ended' end, 'host ' || n % 10 + 1,
             now() + make_interval(mins => case when n % 4 = 0 then n else -n end), 60, 'UTC',
             'https://zoom.example.com/w/' || n, '{"approval_type": 2, "audio": "both", "host_video": true}',
             n % 100, n % 80, 'synced', repeat('0', 64)
        from zoom_connections connection
       cross join generate_series(1, 10000) n;

      insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type, streams, status,
                                  result, started_at, ended_at, completed_at, duration_seconds, ended_by, end_reason,
                                  progress_percentage, total_items, processed_items, webinars_synced, api_calls_made,
                                  created_at)
      select gen_random_uuid(), connection.id, connection.user_id, connection.user_id, '', 'full', '{webinars}',
             'completed', 'complete', begun, begun + interval '1 min', begun + interval '1 min', 60, 'engine', 'Done',
             100, 10000, 10000, 10000, 10100, begun
        from zoom_connections connection
       cross join generate_series(1, 100) n
       cross join lateral (select now() - n * interval '3 hours' as begun) time;

      insert into sync_progress_updates (sync_id, update_type, message, details, progress_percentage, created_at)
      select log.id, 'progress', null, '{"event": "progress", "total": 10000, "processed": 5000}', 50, log.started_at
        from zoom_sync_logs log
       cross join generate_series(1, 1000) n;

      insert into sync_error_logs (sync_id, error_type, error_code, error_message, resolved, resolved_at)
      select log.id, 'server_error', '503', 'Service unavailable', true, now()
        from zoom_sync_logs log
       cross join generate_series(1, 10) n;

      insert into sync_performance_metrics (sync_id, metric_type, metric_value, metric_unit, phase)
      select log.id, figure.type, 10, 'seconds', figure.phase
        from zoom_sync_logs log
       cross join (values ('phase_duration', 'initializing'), ('phase_duration', 'listing'),
                          ('phase_duration', 'processing'), ('phase_duration', 'finalizing'),
                          ('waiting_for_limit', null), ('working', null)) as figure (type, phase);

      insert into sync_reconciliations (sync_id, stream, announced, stored)
      select log.id, 'webinars', 1000, 1000
        from zoom_sync_logs log
       cross join generate_series(1, 10) n;
      """;

  /** Stores it all. */
  static Plenty storedIn(Map<String, String> settings) {
    Plenty empty = new Plenty(settings, "", "");
    empty.execute(STORE);
    empty.execute("vacuum analyze");
    String connection =
        empty.texts("select min(id::text) from zoom_connections where user_id = 'local'").get(0);
    String sync =
        empty
            .texts(
                "select min(id::text) from zoom_sync_logs where connection_id = '"
                    + connection
                    + "'")
            .get(0);
    return new Plenty(settings, connection, sync);
  }

  /** How often each table was read from end to end so far. */
  Map<String, Long> sequentialScans(List<String> tables) {
    Map<String, Long> scans = new HashMap<>();
    tables.forEach(
        table ->
            scans.put(
                table,
                Long.valueOf(
                    texts(
                            "select pg_stat_force_next_flush(), seq_scan from pg_stat_user_tables where relname = '"
                                + table
                                + "'",
                            2)
                        .get(0))));
    return scans;
  }

  /** How the views are read for one connection. */
  List<String> plans() {
    List<String> plans = new ArrayList<>();
    for (String view :
        List.of(
            "sync_monitoring_component_data",
            "webinar_statistics_by_connection",
            "sync_monitoring_view",
            "sync_performance_analytics",
            "sync_alert_conditions")) {
      plans.add("monitoring: plan of " + view + " for one connection");
      plans.addAll(
          texts(
              "explain (costs off) select * from %s where connection_id = '%s'"
                  .formatted(view, connection)));
    }
    return plans;
  }

  /** A path with names in the place of ids. */
  String named(String path) {
    return path.replace(connection, "{connection}").replace(sync, "{sync}");
  }

  private List<String> texts(String sql) {
    return texts(sql, 1);
  }

  private List<String> texts(String sql, int column) {
    try (Connection database = database();
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(column));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void execute(String sql) {
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection(
        settings.get("QUARKUS_DATASOURCE_JDBC_URL"),
        settings.get("QUARKUS_DATASOURCE_USERNAME"),
        settings.get("QUARKUS_DATASOURCE_PASSWORD"));
  }
}
