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

  /** There is no app of this service's own to give consent to. */
  static final ProblemType WITHOUT_APP =
      new ProblemType("oauth-app-missing", 422, "This service has no OAuth app");

  /** Nobody has begun this authorisation here, or it is over. */
  static final ProblemType STATE_UNKNOWN =
      new ProblemType("authorisation-unknown", 400, "The authorisation is not known");

  /** Zoom sent the person back without consent. */
  static final ProblemType NOT_AUTHORISED =
      new ProblemType("authorisation-denied", 422, "Zoom was given no consent");

  private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

  private ConnectionProblems() {}

  /** The connection that the new one would double. */
  static ProblemException exists(UUID existing) {
    return EXISTS
        .problem("This app is connected to this Zoom account already: change that connection.")
        .with("connection", new ExistingConnection(existing, ConnectionsResource.pathOf(existing)));
  }

  /** The state that came back leads nowhere. */
  static ProblemException stateUnknown() {
    return STATE_UNKNOWN.problem(
        "This authorisation was not begun here, was used already, or is older than ten minutes: begin another with POST /connections/authorize.");
  }

  /**
   * Zoom sent the person back with an error.
   *
   * @param error OAuth's word for it, which is told only if it is one. Source: RFC 6749, section
   *     4.1.2.1.
   */
  static ProblemException notAuthorised(String error) {
    String word = error.matches("[a-z_]{1,40}") ? error : "an error";
    String reason =
        error.equals("access_denied")
            ? "Consent was denied at Zoom"
            : "Zoom sent the person back with " + word;
    return NOT_AUTHORISED.problem(reason + ", so nothing was stored.");
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
