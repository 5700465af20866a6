package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations on nothing, and on what the first release left. */
class MigrationIT {

  private static final String FIRST_RELEASE = "17";

  /** A row in each table that the first release filled, among them webinars of each verdict. */
  private static final String ROWS =
      """
      insert into zoom_connections (id, user_id, name, connection_type, client_secret_encrypted)
      values ('00000000-0000-0000-0000-000000000001', 'alice', 'c', 'server_to_server', 'v2:k:secret');
      insert into zoom_hosts (connection_id, host_id) values ('00000000-0000-0000-0000-000000000001', 'h');
      insert into zoom_webinars (id, connection_id, webinar_id, topic, host_id, duration)
      values ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-000000000001', 1, 'Sound', 'h', 60),
             ('00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-000000000001', 2, null, 'h', 60),
             ('00000000-0000-0000-0000-000000000013', '00000000-0000-0000-0000-000000000001', 3, 'Long', 'h', 1441);
      insert into zoom_webinar_participants (connection_id, webinar_id, instance_uuid, session_key, content_hash)
      values ('00000000-0000-0000-0000-000000000001', 1, 'i', 's', 'x');
      insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type, streams, status)
      values ('00000000-0000-0000-0000-000000000021', '00000000-0000-0000-0000-000000000001', 'alice', 'alice', 'x',
              'full', '{webinars}', 'running');
      insert into sync_heartbeats (sync_id) values ('00000000-0000-0000-0000-000000000021');
      insert into sync_progress_updates (sync_id, update_type) values ('00000000-0000-0000-0000-000000000021', 'info');
      insert into webinar_sync_queue (sync_id, webinar_id, webinar_type)
      values ('00000000-0000-0000-0000-000000000021', 1, 'past');
      insert into sync_error_logs (sync_id, error_type, error_message)
      values ('00000000-0000-0000-0000-000000000021', 'timeout', 'm');
      insert into sync_reconciliations (sync_id, stream, stored)
      values ('00000000-0000-0000-0000-000000000021', 'webinars', 3);
      update sync_retry_policies set max_retries = 9 where error_type = 'timeout';
      """;

  /** All rows without the columns that the migrations are to fill. */
  private static final String CONTENTS =
      """
      select table_name,
             query_to_xml(format('select to_jsonb(line)'
                                 || ' - ''{validation_status,validation_errors,validation_warnings,last_validated_at,can_refresh,title_order}''::text[] as r'
                                 || ' from %I line order by 1', table_name), false, true, '')::text as rows
        from information_schema.tables
       where table_schema = 'public'
         and table_type = 'BASE TABLE'
         and table_name not in ('flyway_schema_history', 'sync_performance_metrics', 'sync_test_results')
       order by table_name
      """;

  @Test
  void all_migrations_apply_to_an_empty_database() throws Exception {
    String database = DatabaseServer.empty();

    assertThat(DatabaseServer.migrate(database, "latest")).isEqualTo(migrations());
    assertThat(DatabaseServer.migrate(database, "latest")).isZero();
  }

  @Test
  void rows_of_the_first_release_are_kept() throws Exception {
    String database = DatabaseServer.empty();
    DatabaseServer.migrate(database, FIRST_RELEASE);
    try (Connection session = DatabaseServer.session(database)) {
      session.createStatement().execute(ROWS);
      List<Map<String, Object>> before = Database.rows(session, CONTENTS);

      DatabaseServer.migrate(database, "latest");

      List<Map<String, Object>> after = Database.rows(session, CONTENTS);
      assertThat(after).isEqualTo(before);
      assertThat(before).hasSizeGreaterThan(25);
    }
  }

  @Test
  void webinars_of_the_first_release_are_judged() throws Exception {
    String database = DatabaseServer.empty();
    DatabaseServer.migrate(database, FIRST_RELEASE);
    try (Connection session = DatabaseServer.session(database)) {
      session.createStatement().execute(ROWS);

      DatabaseServer.migrate(database, "latest");

      assertThat(
              Database.rows(
                  session, "select validation_status from zoom_webinars order by webinar_id"))
          .extracting(row -> row.get("validation_status"))
          .containsExactly("valid", "invalid", "warning");
      assertThat(
              Database.rows(
                  session, "select test_name from test_sync_process() where status <> 'passed'"))
          .isEmpty();
    }
  }

  private static int migrations() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      return (int) files.filter(file -> file.toString().endsWith(".sql")).count();
    }
  }
}
