package io.webinarsync.connections;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class ConnectionInputIT {

  private static final String LONG = "x".repeat(201);

  private final String caller = Account.newCaller();

  static List<Arguments> badFields() {
    return List.of(
        Arguments.of("type", null),
        Arguments.of("type", "oauth"),
        Arguments.of("type", ""),
        Arguments.of("name", null),
        Arguments.of("name", ""),
        Arguments.of("name", " \t "),
        Arguments.of("name", LONG),
        Arguments.of("name", "a\u0000b"),
        Arguments.of("name", "a\nb"),
        Arguments.of("accountId", null),
        Arguments.of("accountId", " "),
        Arguments.of("accountId", LONG),
        Arguments.of("accountId", "a b"),
        Arguments.of("accountId", "a\u0000b"),
        Arguments.of("accountId", "ä"),
        Arguments.of("clientId", null),
        Arguments.of("clientId", ""),
        Arguments.of("clientId", "a:b"),
        Arguments.of("clientId", "a\r\nb"),
        Arguments.of("clientSecret", null),
        Arguments.of("clientSecret", ""),
        Arguments.of("clientSecret", LONG),
        Arguments.of("clientSecret", "a\u0000b"),
        Arguments.of("plan", "enterprise"),
        Arguments.of("plan", ""),
        Arguments.of("name", 5),
        Arguments.of("name", List.of("a")),
        Arguments.of("unheardOf", "x"));
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void a_field_that_breaks_the_contract_is_told_by_its_pointer(String field, Object value) {
    SandboxResource.sandbox().forgetCalls();

    Account.connect(caller, Account.bodyWith(field, value))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:invalid-request"))
        .body("errors.pointer.unique()", contains("/" + field));
    assertThat(SandboxResource.sandbox().calls().of(Endpoint.TOKEN)).isZero();
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Account.connect(caller, "{}")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/type", "/name", "/accountId", "/clientId", "/clientSecret"))
        .body(
            "errors.find { it.pointer == '/name' }.detail", equalTo("Give the connection a name."));
  }

  @ParameterizedTest
  @CsvSource({"''", "null", "[]", "'{'", "'\"text\"'", "'{\"type\":\"a\",\"type\":\"b\"}'"})
  void a_body_that_is_no_object_is_refused(String body) {
    Account.connect(caller, body).then().statusCode(400).contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"plan\":\"enterprise\"} | /plan",
        "{\"plan\":\"\"} | /plan",
        "{\"quotaShare\":0} | /quotaShare",
        "{\"quotaShare\":-0.5} | /quotaShare",
        "{\"quotaShare\":0.009} | /quotaShare",
        "{\"quotaShare\":1.0001} | /quotaShare",
        "{\"quotaShare\":1e400} | /quotaShare",
        "{\"quotaShare\":\"NaN\"} | /quotaShare",
        "{\"quotaShare\":\"half\"} | /quotaShare",
        "{\"active\":\"yes\"} | /active",
        "{\"active\":1} | /active",
        "{\"name\":\"\"} | /name",
        "{\"name\":\"  \"} | /name",
        "{\"name\":\"a\\u0000b\"} | /name",
        "{\"clientSecret\":\"new\"} | /clientSecret",
        "{\"accountId\":\"new\"} | /accountId"
      })
  void a_change_that_breaks_the_contract_is_told_by_its_pointer(String body, String pointer) {
    UUID id = Account.connected(caller);

    as(caller)
        .contentType(ContentType.JSON)
        .body(body)
        .patch("/connections/" + id)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer.unique()", contains(pointer));
  }

  @ParameterizedTest
  @CsvSource({"0.01", "0.5", "1", "1.0"})
  void a_share_within_its_bounds_is_taken(double share) {
    UUID id = Account.connected(caller);

    as(caller)
        .contentType(ContentType.JSON)
        .body("{\"quotaShare\":" + share + "}")
        .patch("/connections/" + id)
        .then()
        .statusCode(200)
        .body("quotaShare", equalTo((float) share));
  }

  @Test
  void an_id_that_is_none_is_not_found() {
    as(caller).get("/connections/not-a-uuid").then().statusCode(404);
  }
}
