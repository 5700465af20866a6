package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.webinarsync.platform.Rows;
import io.webinarsync.zoom.ErrorType;
import io.webinarsync.zoom.RetryPolicies;
import io.webinarsync.zoom.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The retry policies as they stand in the database; read once per sync. */
@ApplicationScoped
class RetryPolicyTable {

  private static final String READ =
      """
      select error_type,
             max_retries,
             initial_delay_ms,
             max_delay_ms,
             backoff_multiplier::float8 as multiplier,
             enabled
        from sync_retry_policies
      """;

  private final Pool pool;

  RetryPolicyTable(Pool pool) {
    this.pool = pool;
  }

  Uni<RetryPolicies> read() {
    return pool.query(READ)
        .execute()
        .map(rows -> Rows.mapped(rows, RetryPolicyTable::policy))
        .map(
            policies ->
                new RetryPolicies(
                    policies.stream()
                        .collect(Collectors.toMap(RetryPolicy::errorType, Function.identity()))));
  }

  private static RetryPolicy policy(Row row) {
    return new RetryPolicy(
        ErrorType.valueOf(row.getString("error_type").toUpperCase(Locale.ROOT)),
        row.getInteger("max_retries"),
        Duration.ofMillis(row.getInteger("initial_delay_ms")),
        Duration.ofMillis(row.getInteger("max_delay_ms")),
        row.getDouble("multiplier"),
        row.getBoolean("enabled"));
  }
}
