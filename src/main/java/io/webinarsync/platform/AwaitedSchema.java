package io.webinarsync.platform;

import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;
import org.jboss.logging.Logger;

/**
 * A schema that another process brings up to date. It is there when all of this release's
 * migrations are applied as this release has them, and none has failed. What a later release has
 * added does no harm, so that replicas of the old one may still start while the new one is rolled
 * out. To ask takes no more than reading the history of migrations.
 */
final class AwaitedSchema {

  private static final Logger LOG = Logger.getLogger(AwaitedSchema.class);

  private final Flyway flyway;
  private final AtomicReference<String> told = new AtomicReference<>("");

  AwaitedSchema(Flyway flyway) {
    this.flyway = flyway;
  }

  /** Whether it is there; tells why not, when that is another reason than the last time. */
  boolean isThere() {
    try {
      return isThere(flyway.validateWithResult());
    } catch (FlywayException e) {
      tell(e.toString().lines().findFirst().orElse(""));
      return false;
    }
  }

  private boolean isThere(ValidateResult validation) {
    if (!validation.validationSuccessful) {
      tell("Of its migrations not applied, or not well: " + validation.invalidMigrations.size());
    }
    return validation.validationSuccessful;
  }

  private void tell(String reason) {
    if (!reason.equals(told.getAndSet(reason))) {
      LOG.warnf(
          "Another process is to migrate the database, and has not: the service is not ready"
              + " until it is done. %s",
          reason);
    }
  }
}
