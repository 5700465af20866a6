package io.webinarsync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.junit.jupiter.api.Test;

class GoneClientsTest {

  private static final String STREAMS = PublisherResponseHandler.class.getName();

  @Test
  void a_client_that_has_gone_is_not_logged() {
    assertThat(isLogged(STREAMS, new IOException("Broken pipe"))).isFalse();
    assertThat(isLogged(STREAMS, new ClosedChannelException())).isFalse();
  }

  @Test
  void what_fails_on_this_side_is_logged() {
    assertThat(isLogged(STREAMS, new IllegalStateException("a bug"))).isTrue();
    assertThat(isLogged("io.webinarsync", new IOException("Broken pipe"))).isTrue();
  }

  private static boolean isLogged(String logger, Throwable thrown) {
    LogRecord logged = new LogRecord(Level.SEVERE, "message");
    logged.setLoggerName(logger);
    logged.setThrown(thrown);
    return new GoneClients().isLoggable(logged);
  }
}
