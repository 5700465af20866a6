package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cancels a sync. Starts nothing, ever. */
@Path("/syncs/{id}/cancel")
@Tag(name = "Syncs")
@Produces(MediaType.APPLICATION_JSON)
class CancelResource {

  private final Cancellation cancellation;
  private final Caller caller;

  CancelResource(Cancellation cancellation, Caller caller) {
    this.cancellation = cancellation;
    this.caller = caller;
  }

  @POST
  @Operation(
      summary = "Cancel a sync",
      description = "Final within 5 s. On a cancelled sync 200, on one that ended otherwise 409.")
  @APIResponse(
      responseCode = "202",
      description = "It is being cancelled.",
      content = @Content(schema = @Schema(implementation = SyncView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was cancelled before.",
      content = @Content(schema = @Schema(implementation = SyncView.class)))
  public Uni<Response> cancel(@PathParam("id") UUID id) {
    return cancellation.cancel(id, caller.subject()).map(CancelResource::answer);
  }

  private static Response answer(Cancellation.Answer answer) {
    Response.Status status = answer.isNew() ? Response.Status.ACCEPTED : Response.Status.OK;
    return Response.status(status).entity(answer.sync()).build();
  }
}
