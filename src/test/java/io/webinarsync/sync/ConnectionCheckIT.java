package io.webinarsync.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.Scenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(
    value = SandboxResource.class,
    initArgs = @ResourceArg(name = "webinars", value = "1"))
class ConnectionCheckIT extends Scenario {

  @Test
  void a_connection_that_works_says_so_stream_by_stream() {
    account(settings -> settings.withStaff(3, 1, 2));

    JsonPath check = check(connect());

    assertThat(check.getBoolean("token.works")).isTrue();
    assertThat(check.getList("streams.readable")).containsOnly(true);
    assertThat(check.getInt("hosts.total")).isEqualTo(3);
    assertThat(check.getList("hosts.withoutAddOn")).isEqualTo(sandbox.truth().hostsWithoutAddon());
    assertThat(check.getString("tokenFormats.accessToken")).startsWith("v2:");
    assertThat(check.getString("tokenFormats.refreshToken")).isEqualTo("none");
    assertThat(number("select count(*) from zoom_sync_logs")).isZero();
  }

  @Test
  void what_is_missing_is_named() {
    account(
        settings ->
            settings.withStaff(1, 0, 0).withoutScopes(Set.of("webinar:read:list_past_polls")));

    JsonPath check = check(connect());

    assertThat(check.getList("streams.findAll { !it.readable }.stream"))
        .isEqualTo(List.of("poll_answers"));
    assertThat(check.getList("streams.find { it.stream == 'poll_answers' }.missing"))
        .isEqualTo(List.of("webinar:read:list_past_polls"));
  }

  @Test
  void a_token_that_zoom_does_not_take_is_told_with_zooms_code() {
    account(settings -> settings.withStaff(1, 0, 0));
    String connection = connect();
    sandbox.faults().add(Fault.error(403, 200, "Access denied.").on(Endpoint.USERS));

    JsonPath check = check(connection);

    assertThat(check.getBoolean("token.works")).isFalse();
    assertThat(check.getString("token.code")).isEqualTo("403/200");
    assertThat(check.getString("hosts.total")).isNull();
  }

  @Test
  void another_owners_connection_is_not_there() {
    given().post("/connections/" + UUID.randomUUID() + "/check").then().statusCode(404);
  }

  private JsonPath check(String connection) {
    return given()
        .post("/connections/" + connection + "/check")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
