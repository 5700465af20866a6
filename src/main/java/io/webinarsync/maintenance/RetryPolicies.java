package io.webinarsync.maintenance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Cursor;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The retry policies as people see and change them. A sync reads them once, when it begins. */
@ApplicationScoped
class RetryPolicies {

  private static final String LIST =
      """
      select error_type,
             max_retries,
             initial_delay_ms,
             max_delay_ms,
             backoff_multiplier::float8 as multiplier,
             enabled,
             updated_at
        from sync_retry_policies
       where $1::text is null
          or error_type > $1
       order by error_type
       limit $2
      """;

  private static final String CHANGE =
      """
      update sync_retry_policies
         set max_retries = $2,
             initial_delay_ms = $3,
             max_delay_ms = $4,
             backoff_multiplier = $5,
             enabled = $6,
             updated_at = now()
       where error_type = $1
      returning error_type,
                max_retries,
                initial_delay_ms,
                max_delay_ms,
                backoff_multiplier::float8 as multiplier,
                enabled,
                updated_at
      """;

  private final Pool pool;

  RetryPolicies(Pool pool) {
    this.pool = pool;
  }

  /** A page of them, by their types. */
  Uni<Page<RetryPolicyView>> list(PageRequest page) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(after(page.cursor()), page.rowsToRead()))
        .map(rows -> Rows.mapped(rows, RetryPolicyView::from))
        .map(found -> Page.of(found, page, last -> Cursor.encode(last.errorType())));
  }

  /** Makes the policy of a type another; not found where there is no such type. */
  Uni<RetryPolicyView> change(String errorType, NewRetryPolicy policy) {
    return pool.preparedQuery(CHANGE)
        .execute(parameters(errorType, policy))
        .map(rows -> Rows.first(rows, RetryPolicyView::from))
        .map(changed -> changed.orElseThrow(ProblemException::notFound));
  }

  private static Tuple parameters(String errorType, NewRetryPolicy policy) {
    return Tuple.of(errorType, policy.maxRetries(), policy.initialDelayMs(), policy.maxDelayMs())
        .addDouble(policy.backoffMultiplier())
        .addBoolean(policy.enabled());
  }

  private static @Nullable String after(@Nullable String cursor) {
    return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, 1).get(0)).orElse(null);
  }
}
