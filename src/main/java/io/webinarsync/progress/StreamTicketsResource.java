package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.webinarsync.security.Caller;
import io.webinarsync.security.StreamTicket;
import io.webinarsync.security.StreamTickets;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Tickets for the stream of one sync. */
@Path("/syncs/{id}/stream-tickets")
@Tag(name = "Syncs")
@Produces(MediaType.APPLICATION_JSON)
class StreamTicketsResource {

  private final StreamTickets tickets;
  private final SyncSnapshots snapshots;
  private final Caller caller;

  StreamTicketsResource(StreamTickets tickets, SyncSnapshots snapshots, Caller caller) {
    this.tickets = tickets;
    this.snapshots = snapshots;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(
      summary = "Get a ticket for a sync's stream",
      description =
          "For browsers, which cannot send a token with an EventSource:"
              + " `GET /syncs/{id}/events?ticket=` opens that one stream, once, within 30 seconds.")
  @APIResponseSchema(
      value = StreamTicket.class,
      responseCode = "201",
      responseDescription = "A ticket. It is shown this once.")
  public Uni<StreamTicket> ticket(@PathParam("id") UUID id) {
    return snapshots
        .of(id, caller.subject())
        .chain(() -> tickets.issue(caller.subject(), "/syncs/" + id + "/events"));
  }
}
