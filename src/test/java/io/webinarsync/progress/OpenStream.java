package io.webinarsync.progress;

import io.webinarsync.progress.EventReader.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A stream that is being read beside the test, event by event. */
final class OpenStream implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpResponse<Stream<String>> answer;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Iterator<String> lines;
  private volatile boolean hasEnded;

  private OpenStream(HttpResponse<Stream<String>> answer) {
    this.answer = answer;
    this.lines = answer.body().iterator();
  }

  static OpenStream of(URI address, String... headers) {
    OpenStream stream = new OpenStream(send(address, headers));
    Thread reading = new Thread(stream::read, "stream " + address.getPath());
    reading.setDaemon(true);
    reading.start();
    return stream;
  }

  /** All that came so far, comments too. */
  List<Event> all() {
    return events;
  }

  /** The events so far, without comments. */
  List<Event> events() {
    return events.stream().filter(event -> !event.name().isEmpty()).toList();
  }

  /** The numbers of the events so far, without the snapshot's. */
  List<Long> ids() {
    return events().stream()
        .filter(event -> !event.name().equals("snapshot"))
        .map(Event::id)
        .toList();
  }

  boolean hasEnded() {
    return hasEnded;
  }

  @Override
  public void close() {
    answer.body().close();
  }

  private static HttpResponse<Stream<String>> send(URI address, String... headers) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(address);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      lines.forEachRemaining(line -> take(line, fields));
    } catch (UncheckedIOException e) {
      fields.clear();
    }
    hasEnded = true;
  }

  private void take(String line, Map<String, String> fields) {
    if (line.isEmpty()) {
      events.add(new Event(Map.copyOf(fields)));
      fields.clear();
    } else {
      int colon = line.indexOf(':');
      fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
  }
}
