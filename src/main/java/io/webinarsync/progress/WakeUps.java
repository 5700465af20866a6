package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells other replicas that syncs have new events: apart from the transactions that brought them,
 * and for each sync at most every 50 ms, all syncs in one statement. What cannot be told is not
 * told again, since readers look by themselves.
 */
@ApplicationScoped
class WakeUps {

  /** The channel of {@code NOTIFY}; a notification's payload is a sync's id. */
  static final String CHANNEL = "webinar_sync_events";

  private static final Logger LOG = Logger.getLogger(WakeUps.class);

  private static final Duration BETWEEN = Duration.ofMillis(50);

  private static final String NOTIFY =
      """
      select pg_notify('webinar_sync_events', woken.id::text)
        from unnest($1::uuid[]) as woken (id)
      """;

  private final Pool pool;
  private final Set<UUID> gathered = new HashSet<>();
  private boolean isSending;

  WakeUps(Pool pool) {
    this.pool = pool;
  }

  /** Tells of a sync, now or together with others. */
  void send(UUID syncId) {
    boolean isFirst;
    synchronized (gathered) {
      gathered.add(syncId);
      isFirst = !isSending;
      isSending = true;
    }
    if (isFirst) {
      sendGathered();
    }
  }

  private void sendGathered() {
    pool.preparedQuery(NOTIFY)
        .execute(Tuple.of(taken()))
        .ifNoItem()
        .after(EventPages.PATIENCE)
        .fail()
        .replaceWithVoid()
        .onFailure()
        .recoverWithUni(WakeUps::untold)
        .onItem()
        .delayIt()
        .by(BETWEEN)
        .subscribe()
        .with(sent -> sendOn(), failure -> LOG.error("Wake-ups are not sent", failure));
  }

  private static Uni<Void> untold(Throwable failure) {
    LOG.debugf("Other replicas were not woken and look by themselves: %s", failure);
    return Uni.createFrom().voidItem();
  }

  private void sendOn() {
    boolean isMore;
    synchronized (gathered) {
      isMore = !gathered.isEmpty();
      isSending = isMore;
    }
    if (isMore) {
      sendGathered();
    }
  }

  private UUID[] taken() {
    synchronized (gathered) {
      UUID[] ids = gathered.toArray(UUID[]::new);
      gathered.clear();
      return ids;
    }
  }
}
