package io.webinarsync.zoom;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A server that answers as it is told, and remembers what it was asked. */
final class WireServer implements AutoCloseable {

  /** A request as it came. */
  record Seen(String method, String uri, Map<String, String> headers, String body) {}

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server = vertx.createHttpServer();
  private final Queue<Consumer<HttpServerRequest>> script = new ConcurrentLinkedQueue<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private volatile Consumer<HttpServerRequest> otherwise = answering(404, "");

  WireServer() {
    server
        .requestHandler(this::received)
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  Vertx vertx() {
    return vertx;
  }

  /** The next request is answered like that. */
  WireServer then(int status, String body, String... headers) {
    return then(answering(status, body, headers));
  }

  /** The next request is treated like that. */
  WireServer then(Consumer<HttpServerRequest> treatment) {
    script.add(treatment);
    return this;
  }

  /** All further requests are answered like that. */
  WireServer otherwise(int status, String body, String... headers) {
    return otherwise(answering(status, body, headers));
  }

  /** All further requests are treated like that. */
  WireServer otherwise(Consumer<HttpServerRequest> treatment) {
    otherwise = treatment;
    return this;
  }

  List<Seen> seen() {
    return seen;
  }

  List<String> uris() {
    return seen.stream().map(Seen::uri).toList();
  }

  List<String> authorizations() {
    return seen.stream().map(request -> request.headers().get("authorization")).toList();
  }

  int inFlight() {
    return inFlight.get();
  }

  int mostInFlight() {
    return mostInFlight.get();
  }

  static Consumer<HttpServerRequest> answering(int status, String body, String... headers) {
    return request -> {
      HttpServerResponse response = request.response().setStatusCode(status);
      for (int i = 0; i < headers.length; i += 2) {
        response.putHeader(headers[i], headers[i + 1]);
      }
      response.end(body);
    };
  }

  private void received(HttpServerRequest request) {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    request.response().endHandler(ignored -> inFlight.decrementAndGet());
    request.response().closeHandler(ignored -> closed(request));
    request.body().onSuccess(body -> treat(request, body));
  }

  private void closed(HttpServerRequest request) {
    if (!request.response().ended()) {
      inFlight.decrementAndGet();
    }
  }

  private void treat(HttpServerRequest request, Buffer body) {
    Map<String, String> headers = new java.util.TreeMap<>();
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
    seen.add(new Seen(request.method().name(), request.uri(), headers, body.toString()));
    Consumer<HttpServerRequest> next = script.poll();
    (next == null ? otherwise : next).accept(request);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
