package io.webinarsync.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The sandbox as a connection of the service, put there as a person would do it: by the service's
 * own API.
 */
final class SandboxConnection {

  static final String NAME = "Sandbox account";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI connections;

  /** A connection of the service at that origin. */
  SandboxConnection(URI service) {
    this.connections = service.resolve("/connections");
  }

  /** Makes the connection unless it is there, and says in what state it left things. */
  String ensure(Credentials credentials) {
    try {
      return isThere() ? told("is there") : created(credentials);
    } catch (IOException e) {
      return told("could not be put in place: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return told("was not put in place");
    }
  }

  private boolean isThere() throws IOException, InterruptedException {
    URI all = URI.create(connections + "?limit=200");
    HttpResponse<String> response = send(HttpRequest.newBuilder(all).GET());
    return response.statusCode() == 200 && names(response.body());
  }

  private static boolean names(String body) throws JsonProcessingException {
    return Json.read(body)
        .path("items")
        .valueStream()
        .map(connection -> connection.path("name").asText())
        .anyMatch(NAME::equals);
  }

  private String created(Credentials credentials) throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(connections)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body(credentials)))));
    return response.statusCode() == 201
        ? told("was made")
        : told("could not be made: " + response.statusCode() + reason(response.body()));
  }

  /** What the problem details say; empty where there are none. */
  private static String reason(String body) {
    try {
      String detail = Json.read(body).path("detail").asText();
      return detail.isEmpty() ? "" : ", " + detail;
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static JsonNode body(Credentials credentials) {
    return Json.object()
        .put("type", "server_to_server")
        .put("name", NAME)
        .put("accountId", credentials.accountId())
        .put("clientId", credentials.clientId())
        .put("clientSecret", credentials.clientSecret())
        .put("plan", "pro");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(
        request.header("Accept", "application/json").timeout(PATIENCE).build(),
        BodyHandlers.ofString());
  }

  private static String told(String state) {
    return "its connection \"" + NAME + "\" " + state;
  }
}
