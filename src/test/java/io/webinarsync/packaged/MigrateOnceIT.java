package io.webinarsync.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One process migrates and ends; the others wait for what it does. */
class MigrateOnceIT {

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @Test
  void migrates_an_empty_database_and_exits_without_a_listener() {
    try (PackagedService migration =
        PackagedService.start(once(ServiceSettings.database(DATABASE)))) {
      assertThat(migration.outputToTheEnd())
          .contains("Successfully applied")
          .doesNotContain("Listening on");
      assertThat(migration.exitCode()).isZero();
    }
  }

  @Test
  void does_no_harm_the_second_time() {
    Map<String, String> settings = once(ServiceSettings.database(DATABASE));
    end(settings);

    try (PackagedService again = PackagedService.start(settings)) {
      assertThat(again.outputToTheEnd()).doesNotContain("Successfully applied");
      assertThat(again.exitCode()).isZero();
    }
  }

  @Test
  void exits_with_one_where_the_database_is_away() {
    Map<String, String> settings = once(ServiceSettings.database(DATABASE));
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9/none");

    assertThat(end(settings)).isEqualTo(1);
  }

  @Test
  void a_replica_that_waits_is_alive_and_becomes_ready_by_the_migration() {
    Map<String, String> database = ServiceSettings.database(DATABASE);
    try (Sandbox zoom = Sandbox.start(SandboxSettings.defaults());
        PackagedService replica = PackagedService.start(waiting(database, zoom))) {
      URI address = replica.address();
      given().get(address.resolve("/q/health/started")).then().statusCode(200);
      given().get(address.resolve("/q/health/live")).then().statusCode(200);
      given().get(address.resolve("/q/health/ready")).then().statusCode(503);

      assertThat(end(once(database))).isZero();

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> given().get(address.resolve("/q/health/ready")).statusCode() == 200);
    }
  }

  private static int end(Map<String, String> settings) {
    try (PackagedService migration = PackagedService.start(settings)) {
      migration.outputToTheEnd();
      return migration.exitCode();
    }
  }

  /** The database, and nothing of what a service needs: no issuer, no key. */
  private static Map<String, String> once(Map<String, String> database) {
    Map<String, String> settings = new HashMap<>(database);
    settings.put("QUARKUS_INIT_AND_EXIT", "true");
    settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
    return settings;
  }

  private static Map<String, String> waiting(Map<String, String> database, Sandbox zoom) {
    Map<String, String> settings = new HashMap<>(database);
    settings.putAll(ServiceSettings.zoom(zoom));
    settings.put("WEBINAR_SYNC_DATABASE_MIGRATE_AT_START", "false");
    return settings;
  }
}
