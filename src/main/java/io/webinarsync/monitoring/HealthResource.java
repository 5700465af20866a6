package io.webinarsync.monitoring;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How one connection is. */
@Path("/connections/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitoring")
class HealthResource {

  private static final int MOST_DAYS = 3650;
  private static final String DAYS_OUT_OF_RANGE = "Ask for 1 to 3650 days.";

  private final Monitor monitor;
  private final Caller caller;

  HealthResource(Monitor monitor, Caller caller) {
    this.monitor = monitor;
    this.caller = caller;
  }

  @GET
  @Path("health")
  @Operation(
      operationId = "getConnectionHealth",
      summary = "Tell how well a connection is",
      description =
          "Its score with the reasons, four checks, and how good the stored data is. Nothing here asks Zoom.")
  public Uni<HealthView> health(UUID id) {
    return monitor.of(id, caller.subject(), HealthSql.HEALTH, HealthView.class);
  }

  @GET
  @Path("summary")
  @Operation(
      operationId = "getSyncSummary",
      summary = "Sum up a connection's syncs",
      description = "Those that began in the last days.")
  public Uni<SummaryView> summary(
      UUID id,
      @QueryParam("days")
          @DefaultValue("30")
          @Min(value = 1, message = DAYS_OUT_OF_RANGE)
          @Max(value = MOST_DAYS, message = DAYS_OUT_OF_RANGE)
          int days) {
    String owner = caller.subject();
    return monitor.one(owner, HealthSql.SUMMARY, Tuple.of(id, owner, days), SummaryView.class);
  }
}
