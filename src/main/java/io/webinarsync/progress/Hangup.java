package io.webinarsync.progress;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends a request's connection at once. Closing it in the usual way would first write what the
 * client does not take; one stream of HTTP/2 is reset, and the others go on.
 */
record Hangup(HttpServerRequest request) implements Runnable {

  @Override
  public void run() {
    if (request.version().alpnName().startsWith("http/1")
        && request.connection() instanceof ConnectionBase connection) {
      var unused = connection.channelHandlerContext().close();
    } else {
      request.response().reset();
    }
  }
}
