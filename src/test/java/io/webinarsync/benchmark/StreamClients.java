package io.webinarsync.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many clients of one stream, each on a connection of its own, as browsers would be. */
final class StreamClients implements AutoCloseable {

  /** An event's message that is a number stands for the moment at which it was committed. */
  private static final Pattern COMMITTED = Pattern.compile("\"message\":\"(\\d+)\"");

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http;
  private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  StreamClients(int most) {
    http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(most));
  }

  /** Opens a stream; what it brings is counted. */
  void open(URI stream) {
    http.request(HttpMethod.GET, stream.getPort(), stream.getHost(), stream.getPath())
        .onSuccess(this::ask)
        .onFailure(Throwable::printStackTrace);
  }

  /** How many have got the snapshot. */
  int begun() {
    return begun.get();
  }

  /** How many have got the last event. */
  int ended() {
    return ended.get();
  }

  /** Nanoseconds from commit to client, for each event and client. */
  Queue<Long> latencies() {
    return latencies;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Who reads must stand ready before the answer comes. */
  private void ask(HttpClientRequest request) {
    request.response().onSuccess(this::read).onFailure(Throwable::printStackTrace);
    request.send();
  }

  private void read(HttpClientResponse answer) {
    answer.handler(RecordParser.newDelimited("\n\n", this::take));
    answer.exceptionHandler(lost -> {});
  }

  private void take(Buffer event) {
    long now = System.nanoTime();
    String text = event.toString();
    if (text.contains("event:snapshot")) {
      begun.incrementAndGet();
    } else if (text.contains("event:ended")) {
      ended.incrementAndGet();
    } else {
      Matcher committed = COMMITTED.matcher(text);
      if (committed.find()) {
        latencies.add(now - Long.parseLong(committed.group(1)));
      }
    }
  }
}
