package io.webinarsync.maintenance;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often and how soon a failed call to Zoom is tried again.
 *
 * @param errorType kind of failure; {@code default} for all that have none of their own
 * @param maxRetries most retries within a call
 * @param initialDelayMs milliseconds before the first retry
 * @param maxDelayMs milliseconds of the longest wait
 * @param backoffMultiplier growth of the wait from one retry to the next
 * @param enabled whether there are retries at all
 */
@Schema(name = "RetryPolicy")
record RetryPolicyView(
    @Schema(examples = "server_error") String errorType,
    @Schema(examples = "3") int maxRetries,
    @Schema(examples = "5000") int initialDelayMs,
    @Schema(examples = "60000") int maxDelayMs,
    @Schema(examples = "2") double backoffMultiplier,
    boolean enabled,
    Instant updatedAt) {

  static RetryPolicyView from(Row row) {
    return new RetryPolicyView(
        row.getString("error_type"),
        row.getInteger("max_retries"),
        row.getInteger("initial_delay_ms"),
        row.getInteger("max_delay_ms"),
        row.getDouble("multiplier"),
        row.getBoolean("enabled"),
        row.getOffsetDateTime("updated_at").toInstant());
  }
}
