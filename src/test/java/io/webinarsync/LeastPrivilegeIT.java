package io.webinarsync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.sandbox.ServiceRoleResource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service needs no more of the database than the role that was made for it. */
@QuarkusTest
@WithTestResource(ServiceRoleResource.class)
@WithTestResource(
    value = SandboxResource.class,
    initArgs = {
      @ResourceArg(name = "webinars", value = "12"),
      @ResourceArg(name = "staff", value = "2,0,0"),
      @ResourceArg(name = "quiet-week", value = "true")
    })
class LeastPrivilegeIT extends Scenario {

  private static final List<String> STREAMS =
      List.of("webinars", "instances", "participants", "registrants", "panelists", "polls");

  /** A role that may not truncate begins with an empty database all the same. */
  @Override
  void beginAnew() {}

  @Test
  void all_that_it_does_it_may_do() {
    String connection = connect();

    JsonPath sync = sync(connection, "full", STREAMS);

    assertThat(sync.getString("result")).isEqualTo("complete");
    for (String path :
        List.of(
            "/syncs",
            "/syncs/" + sync.getString("id") + "/errors",
            "/syncs/" + sync.getString("id") + "/reconciliation",
            "/webinars",
            "/connections",
            "/connections/" + connection + "/health",
            "/connections/" + connection + "/summary",
            "/connections/" + connection + "/report",
            "/monitoring",
            "/monitoring/hourly",
            "/monitoring/alerts",
            "/monitoring/performance",
            "/monitoring/statistics",
            "/retry-policies",
            "/maintenance/stale-syncs",
            "/q/health/ready")) {
      given().get(path).then().statusCode(200);
    }
    given().post("/maintenance/cleanup").then().statusCode(200);
    given().post("/maintenance/self-test").then().body("passed", equalTo(true));
    given().delete("/connections/" + connection).then().statusCode(204);
  }

  @Test
  void the_schema_is_not_its_own() {
    assertThatThrownBy(() -> execute("alter table zoom_webinars add column mine text"))
        .hasRootCauseMessage("ERROR: must be owner of table zoom_webinars");
    assertThatThrownBy(() -> execute("create table mine (id bigint)"))
        .hasRootCauseMessage("ERROR: permission denied for schema public\n  Position: 14");
  }
}
