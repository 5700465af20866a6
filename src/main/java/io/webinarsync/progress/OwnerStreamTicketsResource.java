package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.webinarsync.security.Caller;
import io.webinarsync.security.StreamTicket;
import io.webinarsync.security.StreamTickets;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Tickets for the stream of all of a caller's syncs. */
@Path("/syncs/stream-tickets")
@Tag(name = "Syncs")
@Produces(MediaType.APPLICATION_JSON)
class OwnerStreamTicketsResource {

  private final StreamTickets tickets;
  private final Caller caller;

  OwnerStreamTicketsResource(StreamTickets tickets, Caller caller) {
    this.tickets = tickets;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(
      summary = "Get a ticket for the stream of all of your syncs",
      description = "As for one sync: `GET /syncs/events?ticket=`, once, within 30 seconds.")
  @APIResponseSchema(
      value = StreamTicket.class,
      responseCode = "201",
      responseDescription = "A ticket. It is shown this once.")
  public Uni<StreamTicket> ticket() {
    return tickets.issue(caller.subject(), "/syncs/events");
  }
}
