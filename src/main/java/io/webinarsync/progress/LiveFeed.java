package io.webinarsync.progress;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * Tells streams when to look into the log, on this replica at once and on the others by {@code
 * NOTIFY}. A wake-up carries an id and no truth: the log is read after each, and without any once a
 * second.
 */
@ApplicationScoped
public class LiveFeed {

  private final EventHub hub;
  private final WakeUps wakeUps;

  LiveFeed(EventHub hub, WakeUps wakeUps) {
    this.hub = hub;
    this.wakeUps = wakeUps;
  }

  /** Says that a sync has new events, after their commit. */
  public void wake(UUID syncId) {
    hub.wake(syncId);
    wakeUps.send(syncId);
  }

  /**
   * Ends all streams of this replica: each gets what waits for it and a comment, then its
   * connection ends, and its client comes back to another replica. Streams that are asked for later
   * are refused with 503.
   */
  public void stop() {
    hub.stop();
  }

  void stopEarly(@Observes ShutdownDelayInitiatedEvent delay) {
    stop();
  }

  void stopLast(@Observes ShutdownEvent shutdown) {
    stop();
  }
}
