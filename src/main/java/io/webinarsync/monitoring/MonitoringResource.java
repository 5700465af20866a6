package io.webinarsync.monitoring;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the caller's connections are, one item a connection, by their ids. */
@Path("/monitoring")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitoring", description = "How well syncs go. Nothing here changes anything.")
class MonitoringResource {

  private static final String ONLY = "Only this connection; absent for all of the caller's.";

  private final Monitor monitor;
  private final Caller caller;

  MonitoringResource(Monitor monitor, Caller caller) {
    this.monitor = monitor;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listConnectionStates",
      summary = "Show all connections",
      description =
          "All that a dashboard shows: token, last sync, health, alerts, the last 24 hours, webinars.")
  public Uni<Page<ConnectionStateView>> states(
      @QueryParam("connectionId") @Parameter(description = ONLY) @Nullable UUID connectionId,
      @BeanParam PageRequest page) {
    return monitor.list(ConnectionList.STATES, caller.subject(), connectionId, page);
  }

  @GET
  @Path("hourly")
  @Operation(
      operationId = "listSyncHours",
      summary = "Count syncs by the hour",
      description =
          "The last 24 hours by the hour (UTC) in which syncs began, newest first; an hour without any is left out.")
  public Uni<Page<HourView>> hours(
      @QueryParam("connectionId") @Parameter(description = ONLY) @Nullable UUID connectionId,
      @BeanParam PageRequest page) {
    return monitor.hours(caller.subject(), connectionId, page);
  }

  @GET
  @Path("alerts")
  @Operation(
      operationId = "listAlerts",
      summary = "List alert conditions",
      description = "Four conditions for each connection that is switched on.")
  public Uni<Page<AlertsView>> alerts(
      @QueryParam("connectionId") @Parameter(description = ONLY) @Nullable UUID connectionId,
      @BeanParam PageRequest page) {
    return monitor.list(ConnectionList.ALERTS, caller.subject(), connectionId, page);
  }

  @GET
  @Path("performance")
  @Operation(
      operationId = "listPerformance",
      summary = "Tell where syncs' time goes",
      description =
          "Over completed syncs: by kind of sync, by phase, and waiting for Zoom's limits against working.")
  public Uni<Page<PerformanceView>> performance(
      @QueryParam("connectionId") @Parameter(description = ONLY) @Nullable UUID connectionId,
      @BeanParam PageRequest page) {
    return monitor.list(ConnectionList.PERFORMANCE, caller.subject(), connectionId, page);
  }

  @GET
  @Path("statistics")
  @Operation(
      operationId = "listWebinarStatistics",
      summary = "Count webinars",
      description = "Webinars, registrants and attendees of each connection.")
  public Uni<Page<StatisticsView>> statistics(
      @QueryParam("connectionId") @Parameter(description = ONLY) @Nullable UUID connectionId,
      @BeanParam PageRequest page) {
    return monitor.list(ConnectionList.STATISTICS, caller.subject(), connectionId, page);
  }
}
