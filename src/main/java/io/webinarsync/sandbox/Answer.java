package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer to a request.
 *
 * @param status HTTP status
 * @param headers all headers but those that frame the body
 * @param body the body, possibly empty
 */
record Answer(int status, Map<String, String> headers, Buffer body) {

  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json;charset=UTF-8");

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(int status, ObjectNode body) {
    return new Answer(status, JSON, Buffer.buffer(Json.bytes(body)));
  }

  static Answer ok(ObjectNode body) {
    return json(200, body);
  }

  /** An error as Zoom's API words it. */
  static Answer error(int status, int code, String message) {
    return json(status, Json.object().put("code", code).put("message", message));
  }

  /** The same answer with more headers, or others of the same name. */
  Answer with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, body);
  }
}
