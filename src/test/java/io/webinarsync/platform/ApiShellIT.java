package io.webinarsync.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.PostgresResource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ApiShellIT {

  @Test
  void describes_itself() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("info.title", equalTo("webinar-sync"))
        .body("servers.url", equalTo(List.of("/")))
        .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
        .body("security", hasSize(1))
        .body("components.schemas.Problem.properties", hasKey("errors"));
  }

  @Test
  void describes_what_every_operation_can_fail_with() {
    JsonPath api = given().get("/q/openapi?format=json").jsonPath();

    assertThat(answers(api, "/probe", "post"))
        .isEqualTo(Set.of("200", "400", "401", "403", "409", "413", "415", "500", "503"));
    assertThat(answers(api, "/probe/pages", "get"))
        .isEqualTo(Set.of("200", "400", "401", "500", "503"));
    assertThat(answers(api, "/probe/{id}", "get"))
        .isEqualTo(Set.of("200", "401", "404", "500", "503"));
  }

  @Test
  void describes_that_changes_are_refused_to_other_sites_and_upkeep_to_all_but_administrators() {
    JsonPath api = given().get("/q/openapi?format=json").jsonPath();

    for (String change :
        List.of("/syncs'.post", "/connections/{id}'.patch", "/syncs/{id}/cancel'.post")) {
      assertThat(api.getString("paths.'" + change + ".responses.'403'.'$ref'"))
          .as(change)
          .isEqualTo("#/components/responses/cross-site-request");
    }
    for (String upkeep :
        List.of(
            "/maintenance/stale-syncs'.get",
            "/maintenance/cleanup'.post",
            "/maintenance/self-test'.post",
            "/retry-policies/{errorType}'.put",
            "/connections/re-encrypt'.post")) {
      assertThat(api.getString("paths.'" + upkeep + ".responses.'403'.description"))
          .as(upkeep)
          .startsWith("`forbidden`");
    }
    assertThat(answers(api, "/syncs", "get")).doesNotContain("403");
    assertThat(answers(api, "/retry-policies", "get")).doesNotContain("403");
  }

  @Test
  void describes_each_failure_as_problem_details() {
    JsonPath api = given().get("/q/openapi?format=json").jsonPath();

    assertThat(api.getString("paths.'/probe'.post.responses.'409'.content.keySet()[0]"))
        .isEqualTo("application/problem+json");
    assertThat(api.getString("components.responses.'not-found'.content.keySet()[0]"))
        .isEqualTo("application/problem+json");
  }

  @Test
  void offers_a_page_to_try_it_outside_production() {
    given().get("/q/swagger-ui/").then().statusCode(200);
  }

  @Test
  void is_alive_whatever_the_database_does_and_ready_when_that_answers() {
    given().get("/q/health/live").then().statusCode(200).body("checks.name", equalTo(List.of()));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", containsInAnyOrder("database", "Graceful Shutdown"));
  }

  @Test
  void counts_requests_by_the_resource_and_not_by_the_address() {
    given().get("/probe/" + ProbeResource.MINE).then().statusCode(200);

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("uri=\"/probe/{id}\""))
        .body(not(containsString(ProbeResource.MINE.toString())));
  }

  @Test
  void compresses_documents() {
    given()
        .header("Accept-Encoding", "gzip")
        .get("/probe/large")
        .then()
        .header("Content-Encoding", equalTo("gzip"));
  }

  @Test
  void never_compresses_a_stream_of_events() {
    given()
        .header("Accept-Encoding", "gzip")
        .get("/probe/events")
        .then()
        .statusCode(200)
        .header("Content-Encoding", nullValue());
  }

  private static Set<String> answers(JsonPath api, String path, String method) {
    Map<String, Object> answers = api.getMap("paths.'" + path + "'." + method + ".responses");
    return answers.keySet();
  }
}
