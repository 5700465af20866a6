package io.webinarsync.platform;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import java.util.Optional;

/**
 * Callers that are not known, or may not do what they ask for. Source of the challenges: RFC 6750,
 * section 3.
 */
final class SecurityFailures {

  private static final String CHALLENGE = "WWW-Authenticate";

  private SecurityFailures() {}

  static Optional<ProblemException> explain(Throwable failure) {
    if (failure instanceof UnauthorizedException) {
      return Optional.of(missingToken());
    }
    if (failure instanceof AuthenticationException) {
      return Optional.of(badToken());
    }
    if (failure instanceof OIDCException) {
      return Optional.of(issuerAway());
    }
    return failure instanceof ForbiddenException ? Optional.of(forbidden()) : Optional.empty();
  }

  private static ProblemException missingToken() {
    return ProblemType.UNAUTHENTICATED
        .problem("Send a token of your issuer as \"Authorization: Bearer <token>\".")
        .withHeader(CHALLENGE, "Bearer");
  }

  private static ProblemException forbidden() {
    return ProblemType.FORBIDDEN.problem("This needs a role that the caller does not have.");
  }

  private static ProblemException issuerAway() {
    return ProblemType.ISSUER_AWAY
        .problem("The token cannot be checked now. Ask again in a few seconds.")
        .withHeader("Retry-After", "5");
  }

  private static ProblemException badToken() {
    return ProblemType.UNAUTHENTICATED
        .problem(
            "The token is not accepted: it has expired, or was not made by this service's issuer"
                + " for this service. Get a new one.")
        .withHeader(CHALLENGE, "Bearer error=\"invalid_token\"");
  }
}
