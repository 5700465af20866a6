package io.webinarsync.images;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** A sync's progress, listened to until the service closes the stream. */
final class EventStream {

  private EventStream() {}

  /** The names of all events, in order. */
  static List<String> names(URI events) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(events.toURL().openStream()))) {
      return reader
          .lines()
          .filter(line -> line.startsWith("event:"))
          .map(line -> line.substring("event:".length()).strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
