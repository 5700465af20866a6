package io.webinarsync.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies above {@code quarkus.http.limits.max-body-size} with a problem, where the
 * framework would close the connection without a word.
 */
@ApplicationScoped
class BodyLimit {

  private static final int BEFORE_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

  private static final int AFTER_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

  /**
   * Bytes of a refused body that are still read and thrown away: many clients read no answer before
   * they have sent all, and would see but a broken connection. Beyond it the connection is closed.
   */
  private static final long DRAINED = 32L * 1024 * 1024;

  private final long bytes;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize size) {
    this.bytes = size.asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_THE_FRAMEWORK).handler(this::refuseAnnounced);
    router.route().order(AFTER_THE_FRAMEWORK).handler(BodyLimit::leaveUnannounced);
  }

  /** The same stream, which fails with a problem once it has given as much as a body may have. */
  InputStream bounded(InputStream body) {
    return new Bounded(body);
  }

  private void refuseAnnounced(RoutingContext context) {
    String announced = context.request().getHeader("Content-Length");
    long length = announced == null ? 0 : Long.parseLong(announced);
    if (length <= bytes) {
      context.next();
    } else if (length <= DRAINED) {
      context.request().handler(BodyLimit::discard).resume();
      context.fail(413, tooLarge());
    } else {
      context.fail(413, tooLarge().withHeader("Connection", "close"));
    }
  }

  /** A body in chunks is counted while it is read, see {@link #bounded}. */
  private static void leaveUnannounced(RoutingContext context) {
    context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
    context.next();
  }

  private static void discard(Buffer chunk) {
    // Read and forgotten.
  }

  private ProblemException tooLarge() {
    return ProblemType.BODY_TOO_LARGE.problem("A body may have " + bytes + " bytes: send less.");
  }

  private final class Bounded extends FilterInputStream {

    private long given;

    Bounded(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      return counted(read, read);
    }

    private int counted(int result, int read) {
      given += result < 0 ? 0 : read;
      if (given > bytes) {
        throw tooLarge().withHeader("Connection", "close");
      }
      return result;
    }
  }
}
