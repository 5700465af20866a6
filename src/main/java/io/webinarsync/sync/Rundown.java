package io.webinarsync.sync;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Stops the runs of a service that is being stopped, while its shutdown is delayed: nothing more is
 * claimed, what has been read is kept, and each sync ends as one that can be gone on with.
 */
@ApplicationScoped
class Rundown {

  private static final Logger LOG = Logger.getLogger(Rundown.class);

  private final Dispatcher dispatcher;
  private final RunningSyncs running;

  Rundown(Dispatcher dispatcher, RunningSyncs running) {
    this.dispatcher = dispatcher;
    this.running = running;
  }

  void begin(@Observes ShutdownDelayInitiatedEvent shutdown) {
    stop();
  }

  /** Tells every run to stop; returns at once. */
  void stop() {
    dispatcher.close();
    running
        .all()
        .forEach(
            control -> {
              LOG.infof("Sync %s is being stopped with the service", control.syncId());
              control.stop(Stop.SHUTDOWN);
            });
  }
}
