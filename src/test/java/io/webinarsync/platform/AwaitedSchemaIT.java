package io.webinarsync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.sandbox.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitedSchemaIT {

  private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();

  private final Map<String, String> database = SERVER.freshDatabase();
  private final AwaitedSchema schema = new AwaitedSchema(flyway("service", "latest"));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** A login that owns nothing. */
  @BeforeEach
  void login() throws SQLException {
    execute("drop role if exists service", "create role service login password 'postgres'");
  }

  @Test
  void is_not_there_where_nothing_is() {
    assertThat(schema.isThere()).isFalse();
  }

  @Test
  void is_not_there_where_a_migration_is_still_to_come() throws SQLException {
    migrate("33");

    assertThat(schema.isThere()).isFalse();
  }

  @Test
  void is_there_when_all_migrations_are_applied_also_for_the_least_privileged_role()
      throws SQLException {
    migrate("latest");

    assertThat(schema.isThere()).isTrue();
  }

  @Test
  void is_not_there_where_a_migration_has_failed() throws SQLException {
    migrate("latest");
    execute("update flyway_schema_history set success = false where version = '33'");

    assertThat(schema.isThere()).isFalse();
  }

  @Test
  void is_there_where_a_later_release_has_migrated_further() throws SQLException {
    migrate("latest");
    execute(
        """
        insert into flyway_schema_history
        select installed_rank + 1, '999', 'later', type, 'V999__later.sql', checksum, installed_by,
               installed_on, execution_time, true
          from flyway_schema_history
         order by installed_rank desc
         limit 1
        """);

    assertThat(schema.isThere()).isTrue();
  }

  @Test
  void is_not_there_where_the_database_is_away() {
    Flyway away =
        Flyway.configure().dataSource("jdbc:postgresql://127.0.0.1:9/none", "a", "b").load();

    assertThat(new AwaitedSchema(away).isThere()).isFalse();
  }

  @Test
  void is_no_ones_to_change_but_its_owners() throws SQLException {
    migrate("latest");

    assertThat(privileges("webinar_sync_service")).isEqualTo("SELECT");
    assertThat(privileges("webinar_sync_reader")).isEmpty();
  }

  private void migrate(String version) throws SQLException {
    flyway("postgres", version).migrate();
    execute("grant webinar_sync_service to service");
  }

  private Flyway flyway(String user, String version) {
    return Flyway.configure().dataSource(url(), user, "postgres").target(version).load();
  }

  private String privileges(String role) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select coalesce(string_agg(privilege_type, ','), '') from"
                    + " information_schema.role_table_grants where table_name ="
                    + " 'flyway_schema_history' and grantee = '"
                    + role
                    + "'")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String url() {
    return database.get("quarkus.datasource.jdbc.url");
  }
}
