package io.webinarsync.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the database's schema up to date before the service is ready, or waits for another process
 * to do so. A database that is away at the start is waited for, too: the service is alive
 * meanwhile, and not ready.
 */
@ApplicationScoped
class Migration {

  private static final Logger LOG = Logger.getLogger(Migration.class);
  private static final int BEFORE_ALL_ELSE = 1;
  private static final long MILLIS_BETWEEN_TRIES = 1000;

  private final Flyway flyway;
  private final Vertx vertx;
  private final AwaitedSchema awaited;
  private final boolean isWanted;
  private volatile boolean isDone;
  private volatile boolean isOver;
  private volatile boolean isTold;

  /**
   * The schema's keeper.
   *
   * @param isWanted Whether this process brings the schema up to date. One that does not waits,
   *     alive and not ready, until another has.
   */
  Migration(
      Flyway flyway,
      Vertx vertx,
      @ConfigProperty(name = "webinar-sync.database.migrate-at-start", defaultValue = "true")
          boolean isWanted) {
    this.flyway = flyway;
    this.awaited = new AwaitedSchema(flyway);
    this.vertx = vertx;
    this.isWanted = isWanted;
  }

  void begin(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started) {
    isDone = isReached();
    if (!isDone) {
      tryLater();
    }
  }

  /** Whether the schema is as this release needs it. */
  boolean isDone() {
    return isDone;
  }

  @PreDestroy
  void stop() {
    isOver = true;
  }

  private void tryLater() {
    vertx.setTimer(
        MILLIS_BETWEEN_TRIES,
        timer ->
            vertx.executeBlocking(this::isReached).onSuccess(this::again).onFailure(this::end));
  }

  private void again(boolean isReached) {
    isDone = isReached;
    if (isReached) {
      LOG.info("The database is there, and its schema is up to date");
    } else if (!isOver) {
      tryLater();
    }
  }

  /** What is wrong with the schema itself does not mend itself. */
  private void end(Throwable failure) {
    if (!isOver) {
      LOG.error("The database's schema cannot be brought up to date", failure);
      Quarkus.asyncExit(1);
    }
  }

  private void tellOnce() {
    if (!isTold) {
      LOG.warn("The database is away: the service is not ready until it is there");
    }
    isTold = true;
  }

  private boolean isReached() {
    return isWanted ? isMigrated() : awaited.isThere();
  }

  /** False where the database cannot be reached. */
  private boolean isMigrated() {
    try {
      flyway.migrate();
      return true;
    } catch (FlywayException e) {
      if (e.getErrorCode() == CoreErrorCode.DB_CONNECTION) {
        tellOnce();
        return false;
      }
      throw e;
    }
  }
}
