package io.webinarsync.connections;

import static io.webinarsync.security.NamedCaller.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.webinarsync.sandbox.Credentials;
import io.webinarsync.sandbox.SandboxResource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a caller says to connect the sandbox's account. */
final class Account {

  /** A caller whom nobody has seen before. */
  static String newCaller() {
    return "caller-" + UUID.randomUUID();
  }

  /** A body that connects the account. */
  static Map<String, Object> body() {
    Credentials credentials = SandboxResource.sandbox().settings().credentials();
    Map<String, Object> body = new HashMap<>();
    body.put("type", "server_to_server");
    body.put("name", "Sandbox account");
    body.put("accountId", credentials.accountId());
    body.put("clientId", credentials.clientId());
    body.put("clientSecret", credentials.clientSecret());
    return body;
  }

  /** The same body but for one field; without it where the value is null. */
  static Map<String, Object> bodyWith(String field, Object value) {
    Map<String, Object> body = body();
    body.put(field, value);
    return body;
  }

  /** Asks for a connection. */
  static Response connect(String caller, Object body) {
    return as(caller).contentType(ContentType.JSON).body(body).post("/connections");
  }

  /** A connection of this caller. */
  static UUID connected(String caller) {
    Response response = connect(caller, body());
    response.then().statusCode(201);
    return UUID.fromString(response.path("id"));
  }

  private Account() {}
}
