package io.webinarsync.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;

/** Answers with problem details what fails before or beside every resource. */
@ApplicationScoped
class ProblemRoutes {

  /** After all others, save for the framework's last answer, a page in HTML. */
  private static final int LAST_BUT_ONE = Integer.MAX_VALUE - 1;

  private final ObjectMapper json;

  ProblemRoutes(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    router.route().order(LAST_BUT_ONE).failureHandler(this::answer);
    IntStream.of(400, 404, 405, 406, 415, 500)
        .forEach(unrouted -> router.errorHandler(unrouted, this::answer));
  }

  private void answer(RoutingContext context) {
    if (context.response().headWritten()) {
      context.response().reset();
    } else {
      write(context.response(), problem(context), context.request().path());
    }
  }

  private static ProblemException problem(RoutingContext context) {
    Throwable failure = context.failure();
    boolean isRefusal = context.statusCode() >= 400 && context.statusCode() < 500;
    return failure == null || (isRefusal && !(failure instanceof ProblemException))
        ? HttpFailures.ofStatus(context.statusCode())
        : Failures.explain(failure, context.request());
  }

  private void write(HttpServerResponse response, ProblemException problem, String path) {
    response.setStatusCode(problem.type().status());
    response.putHeader("Content-Type", Problem.MEDIA_TYPE);
    problem.headers().forEach(response::putHeader);
    response.end(written(Problem.of(problem, path)));
  }

  private String written(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem could not be written", e);
    }
  }
}
