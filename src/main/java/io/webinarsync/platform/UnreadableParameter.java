package io.webinarsync.platform;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a query that is not of its parameter's type. */
final class UnreadableParameter extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String value;

  UnreadableParameter(String value, String remedy) {
    super(remedy, null, false, false);
    this.value = value;
  }

  /**
   * The problem, named after the parameter with that value. Dates and times are read by the
   * framework itself, which then says that there is no such resource, as of a path.
   */
  static Optional<ProblemException> explain(Throwable failure, HttpServerRequest request) {
    return failure instanceof NotFoundException
        ? unreadable(failure.getCause()).flatMap(parameter -> parameter.in(request))
        : Optional.empty();
  }

  private static Optional<UnreadableParameter> unreadable(@Nullable Throwable cause) {
    if (cause instanceof DateTimeParseException time) {
      return Optional.of(new UnreadableParameter(time.getParsedString(), Expected.DATE));
    }
    return cause instanceof UnreadableParameter parameter
        ? Optional.of(parameter)
        : Optional.empty();
  }

  private Optional<ProblemException> in(HttpServerRequest request) {
    return request.params().entries().stream()
        .filter(parameter -> parameter.getValue().equals(value))
        .findFirst()
        .map(parameter -> ProblemException.invalid("?" + parameter.getKey(), remedy()));
  }

  private String remedy() {
    return String.valueOf(getMessage());
  }
}
