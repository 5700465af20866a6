package io.webinarsync.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A real PostgreSQL that needs neither Docker nor an installation, on a free loopback port. */
public final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts a server whose data is thrown away when it stops. */
  public static EmbeddedDatabase temporary() {
    return start(EmbeddedPostgres.builder());
  }

  /**
   * Starts a server that keeps its data in a folder, and finds it there the next time, also after
   * the process that used it was killed. It does not stop with the process: close it. What it has
   * to say goes to a file beside the folder.
   *
   * @throws IllegalStateException where another living process uses the folder
   */
  public static EmbeddedDatabase keptIn(Path folder) {
    LeftOver.endIn(folder);
    Redirect log = Redirect.appendTo(folder.resolveSibling(folder.getFileName() + ".log").toFile());
    return start(
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOutputRedirector(log)
            .setErrorRedirector(log));
  }

  /** The service's settings for this server's own database. */
  public Map<String, String> settings() {
    return settings("postgres");
  }

  /** Makes a database of its own on this server, and returns the service's settings for it. */
  public Map<String, String> freshDatabase() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("could not make a database", e);
    }
    return settings(name);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("could not stop the embedded PostgreSQL", e);
    }
  }

  private Map<String, String> settings(String database) {
    String address = "postgresql://localhost:" + server.getPort() + "/" + database;
    return Map.of(
        "quarkus.datasource.reactive.url",
        address,
        "quarkus.datasource.jdbc.url",
        "jdbc:" + address,
        "quarkus.datasource.username",
        "postgres",
        "quarkus.datasource.password",
        "postgres");
  }

  private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
    try {
      builder.setLocaleConfig("locale", "C.UTF-8").setPGStartupWait(Duration.ofMinutes(1));
      return new EmbeddedDatabase(builder.start());
    } catch (IOException e) {
      throw new IllegalStateException("could not start the embedded PostgreSQL", e);
    }
  }
}
