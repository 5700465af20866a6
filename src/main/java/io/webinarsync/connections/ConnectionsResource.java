package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.Cursor;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A caller's connections to Zoom accounts. */
@Path(ConnectionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Connections", description = "Connections to Zoom accounts. None starts a sync.")
class ConnectionsResource {

  static final String PATH = "/connections";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Caller caller;
  private final ConnectionRegistration registration;
  private final ConnectionRemoval removal;
  private final OwnedConnections connections;

  ConnectionsResource(
      Caller caller,
      ConnectionRegistration registration,
      ConnectionRemoval removal,
      OwnedConnections connections) {
    this.caller = caller;
    this.registration = registration;
    this.removal = removal;
    this.connections = connections;
  }

  /** Where a connection is. */
  static String pathOf(UUID id) {
    return PATH + "/" + id;
  }

  @POST
  @Operation(
      operationId = "createConnection",
      summary = "Connect a Zoom account",
      description =
          "Stores the connection once Zoom has given a token for it. No answer holds a token or secret.")
  @APIResponse(
      responseCode = "201",
      description = "Connected.",
      headers = @Header(name = "Location", description = "Where the connection is."),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConnectionView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`connection-exists`: this app is connected to this account already; `connection` tells its id and href.")
  @APIResponse(
      responseCode = "422",
      description = "`zoom-refused-credentials`: Zoom gives no token, and the detail says why.")
  @APIResponse(
      responseCode = "503",
      description =
          "`zoom-unreachable`: Zoom could not be asked; nothing was stored. Or the database is away.")
  public Uni<Response> create(@NotNull(message = "Send a body.") @Valid NewConnection body) {
    return registration.register(body, caller.subject()).map(ConnectionsResource::created);
  }

  @GET
  @Operation(
      operationId = "listConnections",
      summary = "List connections",
      description = "The caller's connections, the oldest first.")
  public Uni<Page<ConnectionView>> list(@BeanParam PageRequest request) {
    UUID after =
        request.cursor() == null
            ? BEFORE_ALL
            : Cursor.read(request.cursor(), 1, key -> UUID.fromString(key.get(0)));
    return connections
        .after(after, caller.subject(), request.rowsToRead())
        .map(rows -> Page.of(rows, request, last -> Cursor.encode(last.id().toString())));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getConnection", summary = "Read a connection")
  public Uni<ConnectionView> get(UUID id) {
    return connections.one(id, caller.subject());
  }

  @PATCH
  @Path("{id}")
  @Operation(
      operationId = "changeConnection",
      summary = "Change a connection",
      description =
          "What is absent or null stays as it is. A sync at work keeps what it began with.")
  public Uni<ConnectionView> change(
      UUID id, @NotNull(message = "Send a body.") @Valid ConnectionChanges changes) {
    return connections.change(id, caller.subject(), changes);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "deleteConnection",
      summary = "Remove a connection with all its data",
      description =
          "Revokes the token at Zoom, as far as Zoom can be reached, and deletes the connection with every webinar and sync of it. A sync at work ends with it.")
  @APIResponse(responseCode = "204", description = "Removed.")
  public Uni<Void> remove(UUID id) {
    return removal.remove(id, caller.subject());
  }

  private static Response created(ConnectionView connection) {
    return Response.created(URI.create(pathOf(connection.id()))).entity(connection).build();
  }
}
