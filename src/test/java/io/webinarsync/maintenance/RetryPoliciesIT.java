package io.webinarsync.maintenance;

import static io.restassured.RestAssured.given;
import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RetryPoliciesIT extends SyncScenario {

  private static final String CHANGED =
      """
      {"maxRetries": 2, "initialDelayMs": 1, "maxDelayMs": 3, "backoffMultiplier": 1.5, "enabled": true}
      """;

  @AfterEach
  void multipliersAreAsBefore() {
    execute("update sync_retry_policies set backoff_multiplier = 2");
  }

  @Test
  void everyone_may_read_them_page_by_page() {
    JsonPath first = as("alice").get("/retry-policies?limit=4").jsonPath();

    assertThat(first.getList("items.errorType"))
        .isEqualTo(List.of("auth_error", "default", "network_error", "rate_limit"));
    as("alice")
        .queryParam("cursor", first.getString("next"))
        .get("/retry-policies?limit=4")
        .then()
        .body("items.errorType", contains("server_error", "timeout"))
        .body("items[0].maxRetries", equalTo(5))
        .body("items[0].initialDelayMs", equalTo(1))
        .body("items[0].maxDelayMs", equalTo(4))
        .body("items[0].backoffMultiplier", equalTo(2.0f))
        .body("items[0].enabled", equalTo(true));
  }

  @Test
  void a_change_governs_the_next_sync() {
    String connection = connect();
    long failing = sandbox.truth().ids().findFirst().orElseThrow();
    sandbox.faults().add(Fault.status(500).ofWebinar(failing));

    put("server_error", CHANGED)
        .statusCode(200)
        .body("errorType", equalTo("server_error"))
        .body("maxRetries", equalTo(2))
        .body("backoffMultiplier", equalTo(1.5f));

    sync(connection, "full");
    assertThat(rows("select retry_count from sync_error_logs")).containsExactly(List.of(2));
  }

  @ParameterizedTest
  @CsvSource({
    "maxRetries,        -1,      /maxRetries",
    "maxRetries,        21,      /maxRetries",
    "maxRetries,        null,    /maxRetries",
    "maxRetries,        1.5,     /maxRetries",
    "initialDelayMs,    -1,      /initialDelayMs",
    "initialDelayMs,    4,       /initialDelayMs",
    "initialDelayMs,    null,    /initialDelayMs",
    "maxDelayMs,        -1,      /maxDelayMs",
    "maxDelayMs,        null,    /maxDelayMs",
    "maxDelayMs,        9999999999, /maxDelayMs",
    "backoffMultiplier, 0.99,    /backoffMultiplier",
    "backoffMultiplier, 1e99999, /backoffMultiplier",
    "backoffMultiplier, null,    /backoffMultiplier",
    "enabled,           null,    /enabled",
    "enabled,           1,       /enabled",
    "surprise,          1,       /surprise"
  })
  void what_the_table_would_refuse_is_refused_by_its_name(
      String field, String value, String pointer) {
    String body =
        CHANGED
            .replaceFirst("\"" + field + "\": [^,}]+", "\"" + field + "\": " + value)
            .replaceFirst("\\{", field.equals("surprise") ? "{\"surprise\": 1, " : "{");

    put("server_error", body)
        .statusCode(400)
        .body("type", equalTo("urn:webinar-sync:problem:invalid-request"))
        .body("errors.pointer", contains(pointer));
    assertThat(
            number("select max_retries from sync_retry_policies where error_type = 'server_error'"))
        .isEqualTo(5);
  }

  @Test
  void a_type_that_does_not_exist_is_not_found() {
    put("bad_luck", CHANGED).statusCode(404);
  }

  @Test
  void nobody_but_an_administrator_changes_them() {
    as("alice")
        .contentType(ContentType.JSON)
        .body(CHANGED)
        .put("/retry-policies/server_error")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse put(String type, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/retry-policies/" + type)
        .then()
        .log()
        .ifValidationFails();
  }
}
