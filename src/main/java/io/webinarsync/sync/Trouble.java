package io.webinarsync.sync;

import io.vertx.core.json.JsonObject;
import io.webinarsync.zoom.Call;
import io.webinarsync.zoom.ZoomError;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed at once, for {@code sync_error_logs}. Holds no personal data: neither
 * the host's id nor Zoom's own words beyond the known messages.
 *
 * @param isResolved whether a retry brought what the call was made for
 */
record Trouble(
    String errorType,
    String code,
    String message,
    String endpoint,
    @Nullable Long webinarId,
    int retries,
    boolean isResolved) {

  static Trouble of(Call call, ZoomError error, int retries, boolean isResolved) {
    return new Trouble(
        error.type().value(),
        error.code(),
        error.message(),
        call.endpoint(),
        call.webinarId(),
        retries,
        isResolved);
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("error_type", errorType)
        .put("error_code", code)
        .put("error_message", message)
        .put("error_details", new JsonObject().put("endpoint", endpoint))
        .put("webinar_id", webinarId)
        .put("stream", EndpointStreams.of(endpoint).value())
        .put("retry_count", retries)
        .put("resolved", isResolved);
  }
}
