package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The service and its database on one machine. */
class ComposeTest {

  private static final List<String> OURS = List.of("migration", "webinar-sync");

  private final JsonNode services = read().get("services");

  @Test
  void has_a_database_a_migration_and_the_service() {
    assertThat(services.fieldNames())
        .toIterable()
        .containsExactly("postgresql", "migration", "webinar-sync");
  }

  @Test
  void the_database_is_of_one_release() {
    assertThat(services.at("/postgresql/image").asText()).matches("postgres:18\\.\\d+");
  }

  @Test
  void nothing_writes_but_to_its_own_folders() {
    assertThat(services).allSatisfy(it -> assertThat(it.get("read_only").asBoolean()).isTrue());
    for (String name : OURS) {
      assertThat(services.get(name).get("tmpfs")).hasSize(1);
      assertThat(services.at("/" + name + "/tmpfs/0").asText()).startsWith("/tmp:size=");
      assertThat(services.get(name).has("volumes")).isFalse();
    }
  }

  @Test
  void nothing_has_privileges_that_it_does_not_need() {
    assertThat(services)
        .allSatisfy(it -> assertThat(texts(it.get("cap_drop"))).containsExactly("ALL"))
        .allSatisfy(
            it ->
                assertThat(texts(it.get("security_opt")))
                    .containsExactly("no-new-privileges:true"));
    for (String name : OURS) {
      assertThat(services.get(name).has("cap_add")).isFalse();
      assertThat(services.get(name).get("user").asText()).isEqualTo("10001:0");
    }
  }

  @Test
  void memory_is_limited() {
    assertThat(services).allSatisfy(it -> assertThat(it.has("mem_limit")).isTrue());
  }

  @Test
  void secrets_are_files_named_like_their_keys() {
    assertThat(services.at("/webinar-sync/secrets").findValuesAsText("target"))
        .containsExactly(
            "quarkus.datasource.password",
            "webinar-sync.encryption.keys.k1",
            "webinar-sync.zoom.client-id",
            "webinar-sync.zoom.client-secret");
    assertThat(services.at("/migration/secrets").findValuesAsText("target"))
        .containsExactly("quarkus.datasource.password");
    assertThat(services.findValues("environment").toString())
        .doesNotContain("PASSWORD\"", "KEYS_K1", "CLIENT_SECRET");
    assertThat(read().get("secrets")).allSatisfy(it -> assertThat(it.has("file")).isTrue());
  }

  @Test
  void the_migration_ends_and_the_service_waits_for_it() {
    assertThat(services.at("/migration/environment/QUARKUS_INIT_AND_EXIT").asText())
        .isEqualTo("true");
    assertThat(services.at("/migration/environment/QUARKUS_FLYWAY_MIGRATE_AT_START").asText())
        .isEqualTo("true");
    assertThat(services.at("/migration").has("restart")).isFalse();
    assertThat(services.at("/webinar-sync/depends_on/migration/condition").asText())
        .isEqualTo("service_completed_successfully");
    assertThat(
            services
                .at("/webinar-sync/environment/WEBINAR_SYNC_DATABASE_MIGRATE_AT_START")
                .asText())
        .isEqualTo("false");
  }

  @Test
  void the_database_alone_is_asked_how_it_is() {
    assertThat(services.at("/postgresql/healthcheck/test").toString()).contains("pg_isready");
    assertThat(services.at("/migration/depends_on/postgresql/condition").asText())
        .isEqualTo("service_healthy");
    OURS.forEach(name -> assertThat(services.get(name).has("healthcheck")).isFalse());
  }

  @Test
  void the_service_is_given_longer_than_it_takes_to_stop() {
    assertThat(services.at("/webinar-sync/stop_grace_period").asText()).isEqualTo("15s");
  }

  @Test
  void only_this_machine_reaches_the_service_and_nobody_the_database() {
    assertThat(texts(services.at("/webinar-sync/ports"))).containsExactly("127.0.0.1:8080:8080");
    assertThat(services.findValues("ports")).hasSize(1);
    assertThat(read().at("/networks/database/internal").asBoolean()).isTrue();
    assertThat(texts(services.at("/postgresql/networks"))).containsExactly("database");
  }

  private static JsonNode read() {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    try {
      Map<String, Object> file =
          new Yaml(strict).load(Files.readString(Path.of("deploy", "compose.yaml")));
      return new ObjectMapper().valueToTree(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
