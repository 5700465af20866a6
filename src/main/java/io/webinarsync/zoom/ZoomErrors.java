package io.webinarsync.zoom;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** The one place that says what a failed call of the API means. */
@Singleton
class ZoomErrors {

  private final Clock clock;

  ZoomErrors(Clock clock) {
    this.clock = clock;
  }

  /** The failure as a {@link ZoomException}; one that has nothing to do with Zoom stays itself. */
  Throwable explained(Endpoint endpoint, Throwable failure) {
    return meaning(endpoint, failure).<Throwable>map(ZoomException::new).orElse(failure);
  }

  private Optional<ZoomError> meaning(Endpoint endpoint, Throwable failure) {
    return failure instanceof RefusedAnswer answer
        ? Optional.of(ErrorRule.of(refusal(endpoint, answer)))
        : Transport.meaning(failure, endpoint.refused());
  }

  private Refusal refusal(Endpoint endpoint, RefusedAnswer answer) {
    Optional<Fields> json = Json.find(answer.body()).map(Fields::new);
    return new Refusal(
        endpoint,
        answer.status(),
        json.map(fields -> fields.number("code")).orElse(0),
        json.map(fields -> fields.text("message")).orElse(""),
        kind(answer, json.isPresent()),
        answer.headers(),
        clock.instant());
  }

  private static Refusal.Body kind(RefusedAnswer answer, boolean isJson) {
    if (isJson) {
      return Refusal.Body.JSON;
    }
    return answer.hasBody() ? Refusal.Body.OTHER : Refusal.Body.NONE;
  }
}
