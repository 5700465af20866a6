package io.webinarsync.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Reads a request's body. What cannot be read is told apart here, where it is sure that the caller
 * wrote it: the same failure elsewhere is the service's own. For the service's own callers alone:
 * without that said it would read, and limit, the answers that the REST clients get, too.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class RequestBody implements ReaderInterceptor {

  private final JsonFailures failures;
  private final BodyLimit limit;

  @Inject
  RequestBody(ObjectMapper json, BodyLimit limit) {
    this.failures = new JsonFailures(json);
    this.limit = limit;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(limit.bounded(context.getInputStream()));
    try {
      return present(context.proceed());
    } catch (IOException | WebApplicationException e) {
      failures.explain(e).ifPresent(RequestBody::refuse);
      throw e;
    }
  }

  private static Object present(Object body) {
    if (body == null) {
      throw ProblemException.invalid("", "Send a body: a JSON object.");
    }
    return body;
  }

  private static void refuse(ProblemException problem) {
    throw problem;
  }
}
