package io.webinarsync.platform;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is a service whose database answers. It says no more than that: who asks needs no token.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

  private static final String NAME = "database";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Pool database;

  DatabaseReadiness(Pool database) {
    this.database = database;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return database
        .query("select 1")
        .execute()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(answered -> HealthCheckResponse.up(NAME))
        .onFailure()
        .recoverWithItem(HealthCheckResponse.down(NAME));
  }
}
