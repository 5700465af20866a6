package io.webinarsync.zoom;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Watches each answer as it comes in: one that grows too large is broken off before it fills the
 * memory, and what kind of content it claims to be is not believed, since the REST client would
 * read a body of some kinds in ways of its own.
 *
 * @param limit most bytes of a body
 */
record AnswerGuard(long limit) implements Consumer<HttpClientRequest> {

  @Override
  public void accept(HttpClientRequest request) {
    request.response().onSuccess(this::watch);
  }

  private void watch(HttpClientResponse response) {
    response.headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
    AtomicLong received = new AtomicLong();
    response.handler(chunk -> count(chunk, received, response.request()));
  }

  private void count(Buffer chunk, AtomicLong received, HttpClientRequest request) {
    if (received.addAndGet(chunk.length()) > limit) {
      request.reset(0, new OutsizedAnswer());
    }
  }
}
