package io.webinarsync.security;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Reads along all that is logged, until closed. */
final class LoggedLines extends Handler implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  LoggedLines() {
    ROOT.addHandler(this);
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(((ExtLogRecord) entry).getFormattedMessage());
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
