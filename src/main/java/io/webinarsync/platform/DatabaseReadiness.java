package io.webinarsync.platform;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is a service whose database answers and has the schema that it needs. It says no more than
 * that: who asks needs no token.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

  private static final String NAME = "database";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Pool database;
  private final Migration migration;

  DatabaseReadiness(Pool database, Migration migration) {
    this.database = database;
    this.migration = migration;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return database
        .query("select 1")
        .execute()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(answered -> HealthCheckResponse.named(NAME).status(migration.isDone()).build())
        .onFailure()
        .recoverWithItem(HealthCheckResponse.down(NAME));
  }
}
