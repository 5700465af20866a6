package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CallerContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** One request and its answer: waits for its turn, goes out, and is read within the time limit. */
@Singleton
class Exchange {

  private final ZoomErrors errors;
  private final ZoomMetrics metrics;
  private final Duration timeLimit;

  Exchange(ZoomErrors errors, ZoomMetrics metrics, ZoomConfig config) {
    this.errors = errors;
    this.metrics = metrics;
    this.timeLimit = config.requestTimeout();
  }

  /** The answer; fails with {@link ZoomException}. */
  <T> Uni<T> answer(Request<T> request, AccessToken token, Pacer pacer, CallJournal journal) {
    return metrics
        .waited(request.call().label(), pacer.permit())
        .onSubscription()
        .invoke(() -> journal.waiting(request.call()))
        .onTermination()
        .invoke(() -> journal.waited(request.call()))
        .emitOn(CallerContext.current())
        .invoke(() -> journal.sent(request.call()))
        .chain(() -> sent(request, token))
        .onFailure(ZoomException.class)
        .invoke(failure -> slowDown(pacer, failure));
  }

  /** The time limit is for all of it, to the last byte of the body. */
  private <T> Uni<T> sent(Request<T> request, AccessToken token) {
    return request
        .sending()
        .apply(token.bearer())
        .ifNoItem()
        .after(timeLimit)
        .fail()
        .map(request::read)
        .onFailure()
        .transform(failure -> errors.explained(request.endpoint(), failure))
        .onItemOrFailure()
        .invoke((answer, failure) -> metrics.ended(request.call(), failure));
  }

  private static void slowDown(Pacer pacer, Throwable failure) {
    if (failure instanceof ZoomException zoom && zoom.error() instanceof RateLimited limited) {
      limited.pause().ifPresent(pacer::pause);
    }
  }
}
