package io.webinarsync.progress;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.webinarsync.platform.CallerContext;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
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

/** The live stream of a sync's events. {@link EventsGate} has found the reader's position. */
@Path("/syncs/{id}/events")
@Tag(name = "Syncs")
class EventsResource {

  private final EventStream stream;
  private final ReaderPosition position;
  private final Caller caller;

  EventsResource(EventStream stream, ReaderPosition position, Caller caller) {
    this.stream = stream;
    this.position = position;
    this.caller = caller;
  }

  @GET
  @AtReaderPosition
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      summary = "Watch a sync live",
      description =
          "First `snapshot` (the sync), then `progress`, `phase`, `webinar`, `log` and `problem`, and last"
              + " `ended` (the sync as it ended), whereupon the server closes. A comment line comes every"
              + " 15 s. With `Last-Event-ID` the events after it are replayed, in order, none twice and none"
              + " missing, also after the sync has ended.")
  @Parameter(
      name = "Last-Event-ID",
      in = ParameterIn.HEADER,
      description = "Id of the last event that the client has. Unknown ids begin with a snapshot.")
  @Parameter(
      name = "lastEventId",
      in = ParameterIn.QUERY,
      description = "The same, for clients that cannot set headers.")
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
                          "id: 42\nevent: progress\nretry: 2000\ndata:"
                              + " {\"total\":1000,\"done\":250,\"etaSeconds\":9,\"percentage\":31}\n\n")))
  @APIResponse(
      responseCode = "204",
      description = "The client has the last event: do not come back.")
  @APIResponse(
      responseCode = "503",
      description = "This replica or the database is going away: ask again.")
  public Multi<OutboundSseEvent> events(
      @PathParam("id") UUID id, @Context Sse sse, @Context HttpServerRequest request) {
    Client client = new Client(CallerContext.current(), new Hangup(request));
    return stream
        .from(position.get(), new SyncKey(id, caller.subject()), client)
        .map(item -> item.written(sse.newEventBuilder()));
  }
}
