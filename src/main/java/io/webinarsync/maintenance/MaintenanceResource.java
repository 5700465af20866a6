package io.webinarsync.maintenance;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The operator's hand. It goes across owners, and shows ids alone. */
@Path("/maintenance")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Caller.ADMIN)
@APIResponse(responseCode = "403", description = Caller.NOT_ADMIN)
@Tag(name = "Maintenance", description = "For the role `admin`. Starts no sync and asks no Zoom.")
class MaintenanceResource {

  private final SilentSyncs silent;
  private final CleanUp cleanUp;
  private final SelfTest selfTest;

  MaintenanceResource(SilentSyncs silent, CleanUp cleanUp, SelfTest selfTest) {
    this.silent = silent;
    this.cleanUp = cleanUp;
    this.selfTest = selfTest;
  }

  @GET
  @Path("stale-syncs")
  @Operation(
      operationId = "listStaleSyncs",
      summary = "List silent syncs",
      description =
          "Active syncs that have given no sign of life for ten minutes, the longest silent first. Changes nothing: those silent for `sync.stale-after` are failed by the service itself.")
  public Uni<Page<SilentSyncView>> staleSyncs(@BeanParam PageRequest page) {
    return silent.list(page);
  }

  @POST
  @Path("cleanup")
  @Operation(
      operationId = "cleanUp",
      summary = "Delete what old syncs leave behind",
      description =
          "In steps that each commit by themselves. Keeps every active sync, those that one goes on with, and of each connection the newest completed and the newest clean one. Webinars stay. Safe to repeat.")
  public Uni<CleanedUpView> cleanUp(
      @QueryParam("olderThanDays")
          @DefaultValue("30")
          @Min(value = 1, message = "Give an age of 1 day or more: younger syncs are not deleted.")
          int olderThanDays) {
    return cleanUp.olderThan(olderThanDays);
  }

  @POST
  @Path("self-test")
  @Operation(
      operationId = "selfTest",
      summary = "Prove what the service rests on in the database",
      description =
          "Tests on fixtures that vanish, on the database in use; may be called at any time. The results are kept, with the connection where one is named.")
  @APIResponse(responseCode = "200", description = "What was found, passed or not.")
  @APIResponse(responseCode = "404", description = "There is no such connection.")
  public Uni<SelfTestView> selfTest(
      @QueryParam("connectionId")
          @Parameter(description = "The connection that the results are kept with, if any.")
          @Nullable UUID connectionId) {
    return selfTest.run(connectionId);
  }
}
