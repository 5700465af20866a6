package io.webinarsync.sandbox;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** What came and what went: counted, and the newest kept. */
final class Traffic {

  private final Calls calls = new Calls();
  private final RequestLog requests = new RequestLog();

  Calls calls() {
    return calls;
  }

  RequestLog requests() {
    return requests;
  }

  void arrived(HttpServerRequest request) {
    calls.arrived(System.nanoTime());
    String query = Optional.ofNullable(request.query()).orElse("");
    requests.add(new RecordedRequest(request.method().name(), request.path(), query));
  }

  void answered(Endpoint endpoint, Delivery delivery) {
    String status = String.valueOf(delivery.answer().status());
    calls.count(endpoint, delivery.isTorn() ? "reset" : status);
  }
}
