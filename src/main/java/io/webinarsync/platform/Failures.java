package io.webinarsync.platform;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tells a caller what went wrong: the one place where failures become problems. What nobody foresaw
 * is logged once, under an id that the problem repeats, and says nothing of the service's inside.
 */
final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);

  private static final int LONGEST_CHAIN = 20;

  private Failures() {}

  /** The problem that a failure is to whoever sent the request. */
  static ProblemException explain(Throwable failure, HttpServerRequest request) {
    return Stream.<Function<Throwable, Optional<ProblemException>>>of(
            Failures::foreseen,
            Violations::explain,
            SecurityFailures::explain,
            DatabaseFailures::explain,
            thrown -> UnreadableParameter.explain(thrown, request),
            thrown -> HttpFailures.explain(thrown, request))
        .map(reader -> reader.apply(failure))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> unforeseen(failure, request));
  }

  /** The failure and what caused it, outermost first. */
  static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
  }

  /** The problem that whoever threw the failure, or what caused it, had in mind. */
  static Optional<ProblemException> foreseen(Throwable failure) {
    return causes(failure)
        .filter(ProblemException.class::isInstance)
        .map(ProblemException.class::cast)
        .findFirst();
  }

  private static ProblemException unforeseen(Throwable failure, HttpServerRequest request) {
    String id = UUID.randomUUID().toString();
    Logger.Level level = failure instanceof IOException ? Logger.Level.DEBUG : Logger.Level.ERROR;
    LOG.logf(level, failure, "%s %s failed, id %s", request.method(), request.path(), id);
    return ProblemType.INTERNAL_ERROR
        .problem("This is a fault of the service; its log tells more under the correlation id.")
        .with("correlationId", id);
  }
}
