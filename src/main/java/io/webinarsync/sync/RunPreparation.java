package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.connections.Connections;
import io.webinarsync.platform.Rows;
import io.webinarsync.zoom.Zoom;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Gathers what a claimed sync works with: the account, the retry policies, and the last clean sync
 * that copied at least the same streams.
 */
@ApplicationScoped
class RunPreparation {

  private static final String LAST_CLEAN =
      """
      select started_at
        from zoom_sync_logs
       where connection_id = $1
         and sync_type in ('full', 'delta')
         and status = 'completed'
         and result = 'complete'
         and error_count = 0
         and streams @> (select streams from zoom_sync_logs where id = $2)
       order by id desc
       limit 1
      """;

  private final Pool pool;
  private final Connections connections;
  private final RetryPolicyTable policies;
  private final Zoom zoom;
  private final Clock clock;

  RunPreparation(
      Pool pool, Connections connections, RetryPolicyTable policies, Zoom zoom, Clock clock) {
    this.pool = pool;
    this.connections = connections;
    this.policies = policies;
    this.zoom = zoom;
    this.clock = clock;
  }

  /** A delta without an earlier clean sync goes on as a full one. */
  Uni<RunContext> of(Claim claim) {
    RunJournal journal = new RunJournal();
    return Uni.combine()
        .all()
        .unis(connections.access(claim.connectionId()), policies.read(), lastClean(claim))
        .with(
            (access, retries, lastClean) ->
                new RunContext(
                    lastClean.isEmpty() ? claim.readingAll() : claim,
                    zoom.open(access, retries, journal),
                    journal,
                    new Course(clock),
                    new StreamDoors(),
                    lastClean));
  }

  private Uni<Optional<Instant>> lastClean(Claim claim) {
    return pool.preparedQuery(LAST_CLEAN)
        .execute(Tuple.of(claim.connectionId(), claim.syncId()))
        .map(rows -> Rows.first(rows, row -> row.getOffsetDateTime("started_at").toInstant()));
  }
}
