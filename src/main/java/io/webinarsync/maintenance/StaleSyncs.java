package io.webinarsync.maintenance;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.progress.LiveFeed;
import io.webinarsync.sync.SyncConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The one scheduled job: fails syncs that have given no sign of life for too long. The database
 * judges the silence by its own clock, and lets any number of replicas ask at once.
 */
@ApplicationScoped
class StaleSyncs {

  private static final Logger LOG = Logger.getLogger(StaleSyncs.class);

  private static final String MARK =
      """
      select sync_id
        from mark_stale_syncs(make_interval(secs => $1))
      """;

  private final Pool pool;
  private final LiveFeed feed;
  private final SyncConfig config;

  StaleSyncs(Pool pool, LiveFeed feed, SyncConfig config) {
    this.pool = pool;
    this.feed = feed;
    this.config = config;
  }

  /** Marks what is stale now. */
  @Scheduled(
      identity = "mark-stale-syncs",
      every = "${webinar-sync.sync.stale-check-every:1m}",
      delayed = "${webinar-sync.sync.stale-check-every:1m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> markStale() {
    return mark().replaceWithVoid();
  }

  /** The syncs that were silent for too long and are failed now. */
  Uni<List<UUID>> mark() {
    return pool.preparedQuery(MARK)
        .execute(Tuple.of((double) config.staleAfter().toSeconds()))
        .map(rows -> Rows.mapped(rows, (Row row) -> row.getUUID("sync_id")))
        .invoke(marked -> marked.forEach(this::tell));
  }

  private void tell(UUID syncId) {
    LOG.warnf("Sync %s gave no sign of life and is marked as failed", syncId);
    feed.wake(syncId);
  }
}
