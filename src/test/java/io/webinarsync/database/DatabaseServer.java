package io.webinarsync.database;

import io.webinarsync.sandbox.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * One server for all of this package's tests, with a migrated database that others are copied from.
 */
final class DatabaseServer {

  private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();
  private static final String URL = SERVER.settings().get("quarkus.datasource.jdbc.url");
  private static final String TEMPLATE = "migrated";
  private static final String SHARED = "shared";
  private static final AtomicInteger COPIES = new AtomicInteger();

  static {
    create(TEMPLATE, "template0");
    migrate(TEMPLATE, "latest");
    create(SHARED, TEMPLATE);
  }

  private DatabaseServer() {}

  /** A session on the migrated database that all share, which nobody commits to. */
  static Connection shared() {
    return session(SHARED);
  }

  /** Makes a migrated database of its own; its name. */
  static String copy() {
    String name = "copy" + COPIES.incrementAndGet();
    create(name, TEMPLATE);
    return name;
  }

  /** Makes a database without anything in it; its name. */
  static String empty() {
    String name = "empty" + COPIES.incrementAndGet();
    create(name, "template0");
    return name;
  }

  /** Migrates a database to a version, or to the {@code latest}. */
  static int migrate(String database, String version) {
    return Flyway.configure()
        .dataSource(url(database), user(), password())
        .target(version)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  static Connection session(String database) {
    try {
      return DriverManager.getConnection(url(database), user(), password());
    } catch (SQLException e) {
      throw new IllegalStateException("no session on " + database, e);
    }
  }

  private static void create(String name, String template) {
    try (Connection connection = session("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + template);
    } catch (SQLException e) {
      throw new IllegalStateException("could not make a database", e);
    }
  }

  private static String url(String database) {
    return URL.substring(0, URL.lastIndexOf('/') + 1) + database;
  }

  private static String user() {
    return settings().get("quarkus.datasource.username");
  }

  private static String password() {
    return settings().get("quarkus.datasource.password");
  }

  private static Map<String, String> settings() {
    return SERVER.settings();
  }
}
