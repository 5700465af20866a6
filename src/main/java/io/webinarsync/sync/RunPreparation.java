package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
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

  /** When the last clean sync of a connection ($1) started that copied these streams ($2). */
  static final String LAST_CLEAN =
      """
      select started_at
        from zoom_sync_logs
       where connection_id = $1
         and sync_type in ('full', 'delta')
         and status = 'completed'
         and result = 'complete'
         and error_count = 0
         and streams @> $2::text[]
       order by id desc
       limit 1
      """;

  private final RunDatabase database;
  private final Connections connections;
  private final RetryPolicyTable policies;
  private final Zoom zoom;
  private final Clock clock;

  RunPreparation(
      RunDatabase database,
      Connections connections,
      RetryPolicyTable policies,
      Zoom zoom,
      Clock clock) {
    this.database = database;
    this.connections = connections;
    this.policies = policies;
    this.zoom = zoom;
    this.clock = clock;
  }

  /** A delta without an earlier clean sync goes on as a full one. */
  Uni<RunContext> of(Claim claim, RunControl control) {
    RunJournal journal = new RunJournal(control, clock);
    return Uni.combine()
        .all()
        .unis(
            database.with(pool -> connections.access(claim.connectionId())),
            database.with(pool -> policies.read()),
            lastClean(claim))
        .with(
            (access, retries, lastClean) ->
                new RunContext(
                    lastClean.isEmpty() ? claim.readingAll() : claim,
                    zoom.open(access, retries, journal),
                    journal,
                    new Course(clock),
                    new StreamDoors(),
                    control,
                    lastClean));
  }

  private Uni<Optional<Instant>> lastClean(Claim claim) {
    String[] streams = claim.streams().stream().map(SyncStream::value).toArray(String[]::new);
    Tuple parameters = Tuple.of(claim.connectionId(), streams);
    return database
        .with(pool -> pool.preparedQuery(LAST_CLEAN).execute(parameters))
        .map(rows -> Rows.first(rows, row -> row.getOffsetDateTime("started_at").toInstant()));
  }
}
