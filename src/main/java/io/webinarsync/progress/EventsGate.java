package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers what must be answered before a stream begins: 404 where there is no such sync, 503 where
 * this replica ends, and 204 where the reader has the last event, which stops a browser's
 * EventSource from coming back.
 */
class EventsGate {

  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final EventPositions positions;
  private final ReaderPosition reader;
  private final Caller caller;
  private final EventHub hub;

  EventsGate(EventPositions positions, ReaderPosition reader, Caller caller, EventHub hub) {
    this.positions = positions;
    this.reader = reader;
    this.caller = caller;
    this.hub = hub;
  }

  @ServerRequestFilter
  @AtReaderPosition
  public Uni<@Nullable Response> admit(ContainerRequestContext request) {
    if (hub.isStopped()) {
      throw Stopping.problem();
    }
    return positions
        .of(syncId(request.getUriInfo()), caller.subject(), lastEventId(request))
        .invoke(reader::set)
        .map(position -> position.isAtTheEnd() ? nothingLeft() : null);
  }

  private static Response nothingLeft() {
    return Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private static UUID syncId(UriInfo uri) {
    try {
      return UUID.fromString(uri.getPathParameters().getFirst("id"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }

  private static @Nullable String lastEventId(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(LAST_EVENT_ID))
        .orElseGet(() -> request.getUriInfo().getQueryParameters().getFirst("lastEventId"));
  }
}
