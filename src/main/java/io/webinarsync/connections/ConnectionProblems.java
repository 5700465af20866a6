package io.webinarsync.connections;

import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.ProblemType;
import io.webinarsync.zoom.ZoomError;
import java.time.Duration;
import java.util.UUID;

/** What can go wrong with connections, as the API tells it. */
final class ConnectionProblems {

  /** The owner has a connection of this app to this account already. */
  static final ProblemType EXISTS =
      new ProblemType("connection-exists", 409, "There is such a connection already");

  /** Zoom gives no token for these credentials. */
  static final ProblemType ZOOM_REFUSED =
      new ProblemType("zoom-refused-credentials", 422, "Zoom refuses the credentials");

  /** Zoom could not be asked. */
  static final ProblemType ZOOM_UNREACHABLE =
      new ProblemType("zoom-unreachable", 503, "Zoom cannot be reached");

  private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

  private ConnectionProblems() {}

  /** The connection that the new one would double. */
  static ProblemException exists(UUID existing) {
    return EXISTS
        .problem("This app is connected to this Zoom account already: change that connection.")
        .with("connection", new ExistingConnection(existing, ConnectionsResource.pathOf(existing)));
  }

  /** Why Zoom gave no token when the connection was to be made. */
  static ProblemException withoutToken(ZoomError error) {
    if (error.isTransient()) {
      Duration pause = error.retryAfter().orElse(TRY_AGAIN_AFTER);
      return ZOOM_UNREACHABLE
          .problem("Zoom gave no token, so nothing was stored: " + error.message())
          .with("zoomCode", error.code())
          .withHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    }
    return ZOOM_REFUSED
        .problem("Zoom gave no token, so nothing was stored: " + error.message())
        .with("zoomCode", error.code());
  }

  /**
   * Points to a connection.
   *
   * @param id its id
   * @param href where it is
   */
  record ExistingConnection(UUID id, String href) {}
}
