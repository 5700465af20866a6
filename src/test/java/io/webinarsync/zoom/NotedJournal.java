package io.webinarsync.zoom;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes down what it hears. */
final class NotedJournal implements CallJournal {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Duration> delays = new CopyOnWriteArrayList<>();

  List<String> heard() {
    return heard;
  }

  List<Duration> delays() {
    return delays;
  }

  @Override
  public void sent(Call call) {
    heard.add("sent " + call.endpoint());
  }

  @Override
  public void retrying(Call call, ZoomError error, int retry, Duration delay) {
    heard.add("retry " + retry + " after " + error.code());
    delays.add(delay);
  }

  @Override
  public void recovered(Call call, ZoomError lastError, int retries) {
    heard.add("recovered from " + lastError.code() + " after " + retries);
  }

  @Override
  public void gaveUp(Call call, ZoomError error, int retries) {
    heard.add("gave up on " + error.code() + " after " + retries);
  }
}
