package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  @TempDir Path folder;

  @Test
  void what_was_kept_is_found_the_next_time() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(data())) {
      execute(database, "create table kept (number int)");
    }

    try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(data())) {
      execute(database, "insert into kept values (1)");
    }
  }

  @Test
  void a_server_whose_process_was_killed_is_ended_and_nothing_is_lost() throws Exception {
    JavaProcess process = start();
    execute(process.line(KeptDatabase.READY), "create table kept (number int)");
    ProcessHandle server = server();
    process.kill();

    try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(data())) {
      execute(database, "insert into kept values (1)");
    }

    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void a_folder_that_a_living_process_uses_is_refused() throws Exception {
    JavaProcess process = start();
    try {
      String address = process.line(KeptDatabase.READY);

      assertThatThrownBy(() -> EmbeddedDatabase.keptIn(data()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another process uses the database in " + data());
      execute(address, "select 1");
    } finally {
      process.kill();
      EmbeddedDatabase.keptIn(data()).close();
    }
  }

  @Test
  void a_pid_file_whose_number_now_belongs_to_another_process_is_no_obstacle() throws Exception {
    EmbeddedDatabase.keptIn(data()).close();
    String pid = String.valueOf(ProcessHandle.current().pid());
    Files.writeString(
        data().resolve("postmaster.pid"), pid + "\n" + data() + "\n0\n5432\n/tmp\n\n1 1\nready\n");

    try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(data())) {
      execute(database, "select 1");
    }
  }

  @Test
  void a_fresh_database_is_empty_and_of_its_own() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.temporary()) {
      Map<String, String> first = server.freshDatabase();
      execute(first.get("quarkus.datasource.jdbc.url"), "create table mine (number int)");

      String second = server.freshDatabase().get("quarkus.datasource.jdbc.url");

      assertThatThrownBy(() -> execute(second, "select * from mine"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("does not exist");
    }
  }

  private Path data() {
    return folder.resolve("postgres");
  }

  private ProcessHandle server() throws IOException {
    String pid = Files.readAllLines(data().resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private JavaProcess start() throws IOException {
    return JavaProcess.start(KeptDatabase.class, Map.of(), data().toString());
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    execute(database.settings().get("quarkus.datasource.jdbc.url"), sql);
  }

  private static void execute(String address, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
