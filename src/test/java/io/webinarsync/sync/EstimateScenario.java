package io.webinarsync.sync;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.webinarsync.PeopleScenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What a test of estimates does: it asks for one, and counts what a sync then really costs. */
abstract class EstimateScenario extends PeopleScenario {

  @BeforeEach
  void theAccountAsItWas() {
    account(settings -> settings);
  }

  static Map<String, Object> body(String connection, String mode, List<String> streams) {
    return Map.of("connectionId", connection, "mode", mode, "streams", streams);
  }

  static Response ask(Map<String, ?> body) {
    return given().contentType(ContentType.JSON).body(body).post("/syncs/estimate");
  }

  static JsonPath estimate(Map<String, ?> body) {
    return ask(body).then().log().ifValidationFails().statusCode(200).extract().jsonPath();
  }

  /** Calls by label, as the estimate has them. */
  static Map<String, Integer> calls(JsonPath estimate) {
    Map<String, Integer> calls = new HashMap<>();
    estimate
        .<Map<String, Object>>getList("calls")
        .forEach(label -> calls.put((String) label.get("label"), (Integer) label.get("calls")));
    return calls;
  }

  /** Calls by label that a sync has made; labels without a call are left out. */
  static Map<String, Integer> made(JsonPath sync) {
    Map<String, Integer> calls = new HashMap<>(sync.getMap("calls"));
    calls.values().removeIf(count -> count == 0);
    return calls;
  }
}
