package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A plain client of a sandbox, over real HTTP. */
final class Reader {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Sandbox sandbox;
  private String token = "";

  Reader(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** The same client after it fetched a token. */
  Reader signedIn() throws IOException, InterruptedException {
    token = json(token(form())).path("access_token").asText();
    return this;
  }

  String token() {
    return token;
  }

  /** GET below the API's address. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** The body of a GET that must be answered with 200. */
  JsonNode read(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return json(response);
  }

  /** POST to the token endpoint with the right client. */
  HttpResponse<String> token(String form) throws IOException, InterruptedException {
    return oauth("/token", form, sandbox.settings().credentials().clientSecret());
  }

  /** POST to an endpoint of OAuth. */
  HttpResponse<String> oauth(String path, String form, String clientSecret)
      throws IOException, InterruptedException {
    String pair = sandbox.settings().credentials().clientId() + ":" + clientSecret;
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.oauthUrl() + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** The form that gets a token. */
  String form() {
    return "grant_type=account_credentials&account_id="
        + sandbox.settings().credentials().accountId();
  }

  static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
    return Json.read(response.body());
  }

  /** A uuid as it must stand in a path: encoded twice, which is right for all. */
  static String encoded(String uuid) {
    return URLEncoder.encode(URLEncoder.encode(uuid, UTF_8), UTF_8);
  }

  /** All items of a list, page by page. */
  List<JsonNode> drained(String path, String list) throws IOException, InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String token = "";
    do {
      JsonNode page = read(path + (token.isEmpty() ? "" : "&next_page_token=" + token));
      items(page, list).forEach(items::add);
      token = page.path("next_page_token").asText();
    } while (!token.isEmpty());
    return items;
  }

  /** The objects of a list. */
  static Stream<JsonNode> items(JsonNode page, String list) {
    return page.path(list).valueStream();
  }
}
