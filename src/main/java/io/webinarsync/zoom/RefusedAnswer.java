package io.webinarsync.zoom;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** An answer other than 2xx, on its way to the one place that says what it means. */
final class RefusedAnswer extends RuntimeException {

  private final transient int status;
  private final transient AnswerHeaders headers;
  private final transient byte @Nullable [] body;

  RefusedAnswer(int status, AnswerHeaders headers, byte @Nullable [] body) {
    super("HTTP status " + status, null, false, false);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  AnswerHeaders headers() {
    return headers;
  }

  byte @Nullable [] body() {
    return body;
  }

  boolean hasBody() {
    return body != null && body.length > 0;
  }

  /** Makes the REST client fail with it, for redirects too. */
  static final class Mapper implements ResponseExceptionMapper<RefusedAnswer> {

    /** Where no answer came the client asks this too, with a status of 0. */
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
      return status >= 300;
    }

    @Override
    public RefusedAnswer toThrowable(Response response) {
      return new RefusedAnswer(
          response.getStatus(),
          new AnswerHeaders(response.getStringHeaders()),
          response.readEntity(byte[].class));
    }
  }
}
