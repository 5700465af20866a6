package io.webinarsync.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class SandboxConnectionIT {

  @TestHTTPResource("/")
  URI service;

  private Credentials credentials;
  private SandboxConnection connection;

  @BeforeEach
  void beginWithoutConnections() {
    removeAll();
    credentials = SandboxResource.sandbox().settings().credentials();
    connection = new SandboxConnection(service);
  }

  @AfterEach
  void removeAll() {
    connections("id").forEach(id -> given().delete("/connections/{id}", id));
  }

  @Test
  void the_connection_is_made_where_it_is_not_there() {
    String told = connection.ensure(credentials);

    assertThat(told).isEqualTo("its connection \"Sandbox account\" was made");
    assertThat(connections("name")).containsExactly("Sandbox account");
    assertThat(connections("plan")).containsExactly("pro");
  }

  @Test
  void the_connection_is_left_alone_where_it_is_there() {
    connection.ensure(credentials);
    List<String> ids = connections("id");

    String told = connection.ensure(credentials);

    assertThat(told).isEqualTo("its connection \"Sandbox account\" is there");
    assertThat(connections("id")).isEqualTo(ids);
  }

  @Test
  void what_keeps_it_from_being_made_is_told() {
    Credentials wrong = new Credentials("sandbox-account", "sandbox-client", "guess");

    String told = connection.ensure(wrong);

    assertThat(told)
        .startsWith("its connection \"Sandbox account\" could not be made: 422, ")
        .doesNotContain("guess");
    assertThat(connections("id")).isEmpty();
  }

  @Test
  void a_service_that_does_not_answer_is_told() {
    String told = new SandboxConnection(URI.create("http://127.0.0.1:1")).ensure(credentials);

    assertThat(told).startsWith("its connection \"Sandbox account\" could not be put in place: ");
  }

  private static List<String> connections(String field) {
    return given().get("/connections").then().statusCode(200).extract().path("items." + field);
  }
}
