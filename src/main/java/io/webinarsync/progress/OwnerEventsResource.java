package io.webinarsync.progress;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.webinarsync.platform.CallerContext;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The live stream of all of a caller's syncs. */
@Path("/syncs/events")
@Tag(name = "Syncs")
class OwnerEventsResource {

  private final OwnerStream stream;
  private final EventHub hub;
  private final Caller caller;

  OwnerEventsResource(OwnerStream stream, EventHub hub, Caller caller) {
    this.stream = stream;
    this.hub = hub;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      summary = "Watch all of your syncs live",
      description =
          "The events of every sync of the caller on one connection, each with its `syncId`: first a"
              + " `snapshot` of each that is active, then what they tell; syncs that start later come"
              + " with a `snapshot` of their own and all of their events. It has no end. With"
              + " `Last-Event-ID` nothing that was told meanwhile is missing and nothing comes twice.")
  @Parameter(
      name = "ticket",
      in = ParameterIn.QUERY,
      description = "A stream ticket, in the place of a token.")
  @APIResponse(
      responseCode = "200",
      description = "The events.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              examples =
                  @ExampleObject(
                      name = "progress",
                      value =
                          "id: since-mb3k2j1c~AZgNLG47fF-dUh8LbC9qEQ.16\nevent: progress\nretry: 2000\ndata:"
                              + " {\"syncId\":\"01980d2c-6e3b-7c5f-9d52-1f0b6c2f6a11\",\"total\":1000,"
                              + "\"done\":250,\"etaSeconds\":9,\"percentage\":31}\n\n")))
  @APIResponse(
      responseCode = "503",
      description = "This replica or the database is going away: ask again.")
  public Multi<OutboundSseEvent> events(
      @Parameter(description = "Only syncs of this connection.") @QueryParam("connectionId")
          @Nullable UUID connectionId,
      @Parameter(description = "Id of the last event that the client has; an odd one begins anew.")
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId,
      @Parameter(description = "The same, for clients that cannot set headers.")
          @QueryParam("lastEventId")
          @Nullable String lastEventIdToo,
      @Context Sse sse,
      @Context HttpServerRequest request) {
    if (hub.isStopped()) {
      throw Stopping.problem();
    }
    Positions positions =
        Positions.read(Optional.ofNullable(lastEventId).orElse(lastEventIdToo))
            .orElseGet(Positions::none);
    Client client = new Client(CallerContext.current(), new Hangup(request));
    return stream
        .of(caller.subject(), connectionId, positions, client)
        .map(item -> item.written(sse.newEventBuilder()));
  }
}
