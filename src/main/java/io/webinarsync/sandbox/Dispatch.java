package io.webinarsync.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Puts deliveries on the wire: whole, late, cut, or torn. */
final class Dispatch {

  private final Vertx vertx;
  private final Latency latency;

  Dispatch(Vertx vertx, Latency latency) {
    this.vertx = vertx;
    this.latency = latency;
  }

  /** Sends the delivery when its time has come. */
  void send(HttpServerRequest request, Delivery delivery) {
    long delay = delivery.delay().plus(latency.next()).toMillis();
    if (delay > 0) {
      vertx.setTimer(delay, timer -> sendNow(request, delivery));
    } else {
      sendNow(request, delivery);
    }
  }

  private static void sendNow(HttpServerRequest request, Delivery delivery) {
    HttpServerResponse response = request.response();
    if (response.closed()) {
      return;
    }
    delivery.answer().headers().forEach(response::putHeader);
    response.setStatusCode(delivery.answer().status());
    Buffer body = delivery.answer().body();
    if (delivery.isWhole()) {
      response.end(body);
    } else if (delivery.isTorn()) {
      response.putHeader("Content-Length", String.valueOf(body.length()));
      response
          .write(body.slice(0, delivery.cut()))
          .onComplete(written -> request.connection().close());
    } else {
      response.end(body.slice(0, delivery.cut()));
    }
  }
}
