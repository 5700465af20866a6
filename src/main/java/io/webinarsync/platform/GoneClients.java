package io.webinarsync.platform;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log that a client has gone while an answer was streamed to it, which the
 * framework reports as an error with its stack trace. What fails on this side is still reported.
 */
@LoggingFilter(name = "gone-clients")
public final class GoneClients implements Filter {

  private static final String STREAMS =
      "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

  @Override
  public boolean isLoggable(LogRecord logged) {
    return !(STREAMS.equals(logged.getLoggerName()) && logged.getThrown() instanceof IOException);
  }
}
