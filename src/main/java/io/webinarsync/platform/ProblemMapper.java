package io.webinarsync.platform;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a resource's failures with problem details. */
class ProblemMapper {

  /** Named one by one are the failures for which the framework has a mapper of its own. */
  @ServerExceptionMapper({
    Throwable.class,
    WebApplicationException.class,
    NotFoundException.class,
    ValidationException.class,
    MismatchedInputException.class,
    UnauthorizedException.class,
    ForbiddenException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class,
    AuthenticationRedirectException.class
  })
  Response answer(Throwable failure, HttpServerRequest request) {
    ProblemException problem = Failures.explain(failure, request);
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(Problem.MEDIA_TYPE)
            .entity(Problem.of(problem, request.path()));
    problem.headers().forEach(answer::header);
    return answer.build();
  }
}
