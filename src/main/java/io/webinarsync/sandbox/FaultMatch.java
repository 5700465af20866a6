package io.webinarsync.sandbox;

import java.util.Optional;

/**
 * Which calls a fault may fall on; what is empty or zero matches all.
 *
 * @param endpoint calls to that endpoint
 * @param webinarId calls about that webinar, by its number or by the uuid of an instance
 * @param hostId calls for that host's list
 */
record FaultMatch(Optional<Endpoint> endpoint, long webinarId, String hostId) {

  static final FaultMatch ALL = new FaultMatch(Optional.empty(), 0, "");

  boolean includes(ZoomRequest request) {
    return endpoint.map(request.endpoint()::equals).orElse(true)
        && (webinarId == 0 || webinarId == request.webinarId())
        && (hostId.isEmpty() || isListOfHost(request));
  }

  private boolean isListOfHost(ZoomRequest request) {
    return request.endpoint() == Endpoint.WEBINARS && request.subject().equals(hostId);
  }
}
