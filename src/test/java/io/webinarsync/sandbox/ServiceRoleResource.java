package io.webinarsync.sandbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A database whose schema another has made: the service logs in with nothing but membership of
 * {@code webinar_sync_service}.
 */
public class ServiceRoleResource extends PostgresResource {

  /** Its settings come after those of the usual database. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> owners = super.start();
    String url = owners.get("quarkus.datasource.jdbc.url");
    Flyway.configure().dataSource(url, "postgres", "postgres").load().migrate();
    String user = "service_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + user + " login password 'service'");
      statement.execute("grant webinar_sync_service to " + user);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> settings = new HashMap<>(owners);
    settings.put("quarkus.datasource.username", user);
    settings.put("quarkus.datasource.password", "service");
    settings.put("webinar-sync.database.migrate-at-start", "false");
    return settings;
  }
}
