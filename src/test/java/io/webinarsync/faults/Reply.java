package io.webinarsync.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * What came back for a request.
 *
 * @param status HTTP's; 0 where no answer came
 * @param body missing where there is none
 * @param retryAfter the header; empty where there is none
 * @param took from the request to here
 */
record Reply(int status, JsonNode body, String retryAfter, Duration took) {

  /** The id of the sync that it shows. */
  String id() {
    return body.path("id").asText();
  }
}
