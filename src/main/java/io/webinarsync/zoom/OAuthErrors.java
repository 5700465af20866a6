package io.webinarsync.zoom;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The one place that says what a failed call of an OAuth endpoint means. */
@Singleton
class OAuthErrors {

  /** What OAuth itself can say. Source: RFC 6749, section 5.2. */
  private static final Map<String, String> FINAL =
      Map.of(
          "invalid_client", "Zoom does not accept the client id and secret.",
          "invalid_grant", "The authorisation is no longer valid; it has to be given again.",
          "invalid_request", "Zoom does not accept the request for a token; check the account id.",
          "invalid_scope", "Zoom does not grant the scopes that were asked for.",
          "unauthorized_client", "The app may not ask for tokens in this way.",
          "unsupported_grant_type", "The app may not ask for tokens in this way.");

  private final Clock clock;

  OAuthErrors(Clock clock) {
    this.clock = clock;
  }

  /** The failure as a {@link ZoomException}; one that has nothing to do with Zoom stays itself. */
  Throwable explained(Throwable failure) {
    return meaning(failure).<Throwable>map(ZoomException::new).orElse(failure);
  }

  private Optional<ZoomError> meaning(Throwable failure) {
    return failure instanceof RefusedAnswer answer
        ? Optional.of(meaning(answer))
        : Transport.meaning(failure, Consequence.END_SYNC);
  }

  private ZoomError meaning(RefusedAnswer answer) {
    String reason = Json.find(answer.body()).map(body -> new Fields(body).text("error")).orElse("");
    String message = FINAL.get(reason);
    return message == null || isPassing(answer)
        ? withoutReason(answer)
        : new CredentialsRefused(reason, message);
  }

  /** Without OAuth's own word for it nothing is final about the credentials. */
  private ZoomError withoutReason(RefusedAnswer answer) {
    String code = String.valueOf(answer.status());
    return isPassing(answer)
        ? new Unavailable(
            ErrorType.SERVER_ERROR, code, "Zoom failed to give a token.", retryAfter(answer))
        : new Refused(ErrorType.AUTH_ERROR, code, "Zoom gave no token.", Consequence.END_SYNC);
  }

  private Optional<Duration> retryAfter(RefusedAnswer answer) {
    return answer.headers().retryAfter().flatMap(value -> RetryAfter.delay(value, clock.instant()));
  }

  private static boolean isPassing(RefusedAnswer answer) {
    return answer.status() >= 500 || answer.status() == 429 || answer.status() == 408;
  }
}
