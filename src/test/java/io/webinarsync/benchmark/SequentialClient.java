package io.webinarsync.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.webinarsync.sandbox.Credentials;
import io.webinarsync.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads an account as a first script would: one call after the other, nothing stored. */
final class SequentialClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox zoom;
  private final String token;

  SequentialClient(Sandbox zoom) {
    this.zoom = zoom;
    this.token = fetchToken();
  }

  /** Reads so many details, with the lists that lead to them; how many it read. */
  int readDetails(int count) {
    int read = 0;
    for (String host : zoom.truth().hosts()) {
      String page = "";
      do {
        JsonNode list =
            get(
                "/users/"
                    + encoded(host)
                    + "/webinars?page_size=300&next_page_token="
                    + encoded(page));
        for (JsonNode webinar : list.path("webinars")) {
          if (read == count) {
            return read;
          }
          get("/webinars/" + webinar.path("id").asLong());
          read++;
        }
        page = list.path("next_page_token").asText("");
      } while (!page.isEmpty());
    }
    return read;
  }

  private JsonNode get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(zoom.apiUrl() + path))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private String fetchToken() {
    Credentials credentials = zoom.settings().credentials();
    String app = credentials.clientId() + ":" + credentials.clientSecret();
    String basic = Base64.getEncoder().encodeToString(app.getBytes(StandardCharsets.UTF_8));
    String form = "grant_type=account_credentials&account_id=" + encoded(credentials.accountId());
    return send(HttpRequest.newBuilder(URI.create(zoom.oauthUrl() + "/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build())
        .path("access_token")
        .asText();
  }

  private JsonNode send(HttpRequest request) {
    try {
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
