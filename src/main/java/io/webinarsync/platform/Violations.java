package io.webinarsync.platform;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Values of a request that break a constraint, each told by where it stands. A violation inside the
 * service, or in what it is about to answer, is none of the caller's.
 */
final class Violations {

  private static final Comparator<FieldError> IN_ORDER =
      Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail);

  private Violations() {}

  static Optional<ProblemException> explain(Throwable failure) {
    return failure instanceof ResteasyReactiveViolationException refused && !isInAnswer(refused)
        ? Optional.of(ProblemException.invalid(errors(refused)))
        : Optional.empty();
  }

  private static boolean isInAnswer(ConstraintViolationException failure) {
    return failure.getConstraintViolations().stream()
        .flatMap(violation -> nodes(violation.getPropertyPath()))
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  private static List<FieldError> errors(ConstraintViolationException failure) {
    return failure.getConstraintViolations().stream()
        .map(Violations::error)
        .sorted(IN_ORDER)
        .toList();
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    List<Path.Node> path = nodes(violation.getPropertyPath()).toList();
    String pointer = RequestPointer.of(violation.getRootBeanClass(), path);
    return new FieldError(pointer, sentence(pointer, violation.getMessage()));
  }

  /** A constraint's message that is no sentence of its own gets the name of what it is about. */
  private static String sentence(String pointer, String message) {
    if (message.isEmpty() || !Character.isLowerCase(message.charAt(0))) {
      return message;
    }
    String name = pointer.substring(Math.max(pointer.lastIndexOf('/'), 0)).replaceAll("^[/?]", "");
    return (name.isEmpty() ? "The body" : name) + " " + message + ".";
  }

  private static Stream<Path.Node> nodes(Path path) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(path.iterator(), Spliterator.ORDERED), false);
  }
}
