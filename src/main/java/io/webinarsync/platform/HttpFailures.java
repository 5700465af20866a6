package io.webinarsync.platform;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

/** What HTTP itself has a status for: no such resource, method or form. */
final class HttpFailures {

  private static final Map<Integer, String> DETAILS =
      Map.of(
          400, "The request cannot be read: check its address and its headers.",
          404, "There is nothing at this address, or nothing that you may see.",
          405, "Use one of the methods that the header Allow names.",
          406, "Ask for application/json, or for what the API's description names here.",
          413, "Send a smaller body.",
          415, "Send the body as application/json.");

  private HttpFailures() {}

  static Optional<ProblemException> explain(Throwable failure, HttpServerRequest request) {
    return status(failure)
        .filter(status -> status >= 400 && status < 500)
        .map(status -> refused(status, request));
  }

  /** The problem that a status alone tells. */
  static ProblemException ofStatus(int status) {
    ProblemType type = ProblemType.ofStatus(status);
    return type.problem(DETAILS.getOrDefault(status, type.title() + "."));
  }

  /** What another service answered to this one is no answer to the caller. */
  private static Optional<Integer> status(Throwable failure) {
    if (failure instanceof HttpException refused) {
      return Optional.of(refused.getStatusCode());
    }
    return failure instanceof WebApplicationException refused
            && !(failure instanceof ResteasyReactiveClientProblem)
        ? Optional.of(refused.getResponse().getStatus())
        : Optional.empty();
  }

  private static ProblemException refused(int status, HttpServerRequest request) {
    ProblemException problem = ofStatus(status);
    return status == 405
        ? problem.withHeader(HttpHeaders.ALLOW, AllowedMethods.at(request.path()))
        : problem;
  }
}
