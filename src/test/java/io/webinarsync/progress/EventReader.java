package io.webinarsync.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a stream of Server-Sent Events as a browser does, to its end. */
final class EventReader {

  /**
   * An event as it came.
   *
   * @param fields its lines by name; the comment lines' name is empty
   */
  record Event(Map<String, String> fields) {

    String name() {
      return fields.getOrDefault("event", "");
    }

    long id() {
      return Long.parseLong(fields.getOrDefault("id", "-1"));
    }

    String data() {
      return fields.getOrDefault("data", "");
    }
  }

  private EventReader() {}

  /** The answer with its lines still to come. */
  static HttpResponse<Stream<String>> open(URI address, String... headers) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(address);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All events until the server closes. */
  static List<Event> toTheEnd(HttpResponse<Stream<String>> answer) {
    List<Event> events = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    answer
        .body()
        .forEach(
            line -> {
              if (!line.isEmpty()) {
                int colon = line.indexOf(':');
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
              } else if (!fields.isEmpty()) {
                events.add(new Event(Map.copyOf(fields)));
                fields.clear();
              }
            });
    return events;
  }
}
