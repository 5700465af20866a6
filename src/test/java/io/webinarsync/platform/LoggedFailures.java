package io.webinarsync.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Reads along what the service logs of its failures, until closed. */
final class LoggedFailures extends Handler implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(Failures.class.getName());

  private final List<String> messages = new ArrayList<>();

  LoggedFailures() {
    LOGGER.addHandler(this);
  }

  synchronized List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    messages.add(((ExtLogRecord) entry).getFormattedMessage());
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    LOGGER.removeHandler(this);
  }
}
