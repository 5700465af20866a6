package io.webinarsync.maintenance;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A test of the database.
 *
 * @param status failed where something is not as it must be, error where that could not be found
 *     out
 * @param durationMs milliseconds that it took
 * @param message what is wrong; null where it passed
 * @param details what was seen
 */
@Schema(name = "SelfTestResult")
record TestView(
    @Schema(examples = "one_active_sync") String name,
    @Schema(enumeration = {"unit", "integration", "e2e", "performance"}) String type,
    @Schema(enumeration = {"passed", "failed", "skipped", "error"}) String status,
    int durationMs,
    @Schema(examples = "not so: a final state stays") @Nullable String message,
    Map<String, Object> details) {

  static TestView from(Row row) {
    return new TestView(
        row.getString("test_name"),
        row.getString("test_type"),
        row.getString("status"),
        row.getInteger("duration_ms"),
        row.getString("error_message"),
        row.getJsonObject("details").getMap());
  }

  boolean hasPassed() {
    return status.equals("passed");
  }
}
