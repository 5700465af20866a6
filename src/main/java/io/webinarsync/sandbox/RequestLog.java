package io.webinarsync.sandbox;

import java.util.ArrayDeque;
import java.util.List;

/** The newest requests, at most so many. Safe for use from any thread. */
final class RequestLog {

  private static final int MOST = 10_000;

  private final ArrayDeque<RecordedRequest> newest = new ArrayDeque<>();

  synchronized void add(RecordedRequest request) {
    if (newest.size() == MOST) {
      newest.removeFirst();
    }
    newest.addLast(request);
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(newest);
  }

  synchronized void clear() {
    newest.clear();
  }
}
