package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.connections.Connections;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What works of a connection. It lives here because only syncs know which scope a stream needs. */
@Path("/connections/{id}/check")
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
class ConnectionCheckResource {

  private final Connections connections;
  private final ConnectionChecks checks;
  private final Caller caller;

  ConnectionCheckResource(Connections connections, ConnectionChecks checks, Caller caller) {
    this.connections = connections;
    this.checks = checks;
    this.caller = caller;
  }

  @POST
  @Operation(
      operationId = "checkConnection",
      summary = "Check what works of a connection",
      description =
          "Asks Zoom for the hosts, and up to 50 of them for their webinars. Starts no sync, and shows no token.")
  public Uni<ConnectionCheck> check(@PathParam("id") UUID id) {
    return connections.owned(id, caller.subject()).chain(() -> checks.of(id));
  }
}
