package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Faults as the control endpoint and the settings write them; {@code GET /control} tells how. */
final class FaultJson {

  private static final List<String> FIELDS =
      List.of(
          "kind",
          "endpoint",
          "webinarId",
          "hostId",
          "first",
          "every",
          "probability",
          "status",
          "headers",
          "body",
          "delay");

  private FaultJson() {}

  /**
   * The fault that is written there.
   *
   * @throws IllegalArgumentException where none is, with a sentence that says why
   */
  static Fault read(JsonNode json) {
    json.fieldNames().forEachRemaining(FaultJson::checkName);
    return new Fault(
        FaultKind.of(json.path("kind").asText("status")),
        match(json),
        new FaultFrequency(
            json.path("first").asLong(0),
            json.path("every").asLong(1),
            json.path("probability").asDouble(1)),
        given(json),
        delay(json));
  }

  /** The fault in the same form. */
  static ObjectNode write(Fault fault) {
    ObjectNode json = Json.object().put("kind", fault.kind().text());
    fault.match().endpoint().ifPresent(endpoint -> json.put("endpoint", endpoint.text()));
    if (fault.match().webinarId() != 0) {
      json.put("webinarId", fault.match().webinarId());
    }
    if (!fault.match().hostId().isEmpty()) {
      json.put("hostId", fault.match().hostId());
    }
    json.put("first", fault.frequency().first())
        .put("every", fault.frequency().every())
        .put("probability", fault.frequency().probability())
        .put("delay", fault.delay().toString());
    if (fault.kind() == FaultKind.STATUS) {
      json.put("status", fault.given().status()).put("body", fault.given().body().toString());
      ObjectNode headers = json.putObject("headers");
      fault.given().headers().forEach(headers::put);
    }
    return json;
  }

  private static void checkName(String field) {
    if (!FIELDS.contains(field)) {
      throw new IllegalArgumentException("a fault has no '" + field + "', only " + FIELDS);
    }
  }

  private static FaultMatch match(JsonNode json) {
    String text = json.path("endpoint").asText();
    Optional<Endpoint> endpoint = Endpoint.of(text);
    if (!text.isEmpty() && endpoint.isEmpty()) {
      throw new IllegalArgumentException("no endpoint is called '" + text + "'");
    }
    return new FaultMatch(endpoint, json.path("webinarId").asLong(0), json.path("hostId").asText());
  }

  private static Answer given(JsonNode json) {
    int status = json.path("status").asInt(500);
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("a status is from 200 to 599");
    }
    JsonNode body = json.path("body");
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", body.isObject() ? "application/json" : "text/html");
    json.path("headers")
        .propertyStream()
        .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    String text = body.isObject() ? body.toString() : body.asText();
    return new Answer(status, headers, Buffer.buffer(text.getBytes(UTF_8)));
  }

  private static Duration delay(JsonNode json) {
    String text = json.path("delay").asText("PT0S");
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a delay is written like PT0.5S, not '" + text + "'", e);
    }
  }
}
