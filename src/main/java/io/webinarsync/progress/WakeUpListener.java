package io.webinarsync.progress;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.webinarsync.platform.DatabaseConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears what other replicas tell, on one connection of its own to the pool's first server. Where
 * that is lost it is made anew, and all feeds read once, since nobody knows what was told
 * meanwhile. Until then, and where the database is away at the start, feeds look by themselves.
 */
@ApplicationScoped
class WakeUpListener {

  private static final Logger LOG = Logger.getLogger(WakeUpListener.class);

  private static final long AGAIN_AFTER_MILLIS = 1000;

  private final Vertx vertx;
  private final DatabaseConnections database;
  private final EventHub hub;
  private @Nullable PgSubscriber subscriber;
  private boolean isStopped;

  WakeUpListener(Vertx vertx, DatabaseConnections database, EventHub hub) {
    this.vertx = vertx;
    this.database = database;
    this.hub = hub;
  }

  void begin(@Observes StartupEvent started) {
    database.address().thenAccept(this::listen);
  }

  synchronized void end(@Observes ShutdownEvent shutdown) {
    isStopped = true;
    if (subscriber != null) {
      subscriber.close();
    }
  }

  private synchronized void listen(PgConnectOptions address) {
    if (!isStopped) {
      subscriber = newSubscriber(address);
      subscriber.connect().onFailure(failure -> listenLater(address, failure));
    }
  }

  private PgSubscriber newSubscriber(PgConnectOptions address) {
    PgSubscriber fresh =
        PgSubscriber.subscriber(vertx, address).reconnectPolicy(retries -> AGAIN_AFTER_MILLIS);
    fresh.channel(WakeUps.CHANNEL).subscribeHandler(listening -> hub.wakeAll()).handler(this::hear);
    return fresh;
  }

  /** A subscriber that never was connected does not connect by itself. */
  private void listenLater(PgConnectOptions address, Throwable failure) {
    LOG.debugf("Wake-ups of other replicas cannot be heard yet: %s", failure);
    vertx.setTimer(AGAIN_AFTER_MILLIS, timer -> listen(address));
  }

  private void hear(String payload) {
    try {
      hub.wake(UUID.fromString(payload));
    } catch (IllegalArgumentException e) {
      LOG.debugf("Heard what is no sync's id: %s", payload);
    }
  }
}
