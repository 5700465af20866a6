package io.webinarsync.platform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Optional;
import java.util.stream.Stream;

/** Bodies that are no JSON, or not the JSON that is asked for: told by the field. */
final class JsonFailures {

  private final ObjectMapper json;

  JsonFailures(ObjectMapper json) {
    this.json = json;
  }

  /** The problem of a body that could not be read; empty where it is no fault of the body. */
  Optional<ProblemException> explain(Throwable failure) {
    return Failures.foreseen(failure)
        .or(() -> unreadable(failure).or(() -> unfitting(failure)).map(JsonFailures::problem));
  }

  private static ProblemException problem(FieldError error) {
    return ProblemException.invalid(error.pointer(), error.detail());
  }

  private static Optional<FieldError> unreadable(Throwable failure) {
    return causes(failure, StreamReadException.class)
        .filter(cause -> !(cause instanceof InputCoercionException))
        .findFirst()
        .map(
            cause ->
                new FieldError("", what(cause) + " look at " + where(cause.getLocation()) + "."));
  }

  private static String what(StreamReadException failure) {
    return failure.getOriginalMessage().startsWith("Duplicate field")
        ? "A field stands there twice:"
        : "The body is not JSON:";
  }

  private static String where(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private Optional<FieldError> unfitting(Throwable failure) {
    return causes(failure, JsonMappingException.class)
        .filter(cause -> !(cause instanceof InvalidDefinitionException))
        .findFirst()
        .map(cause -> new FieldError(pointer(cause), remedy(cause)));
  }

  private String remedy(JsonMappingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return "There is no field " + unknown.getPropertyName() + ": leave it out.";
    }
    return target(failure).map(type -> Expected.of(type, json)).orElse("The value cannot be read.");
  }

  private static Optional<Class<?>> target(JsonMappingException failure) {
    if (failure instanceof MismatchedInputException mismatch) {
      return Optional.ofNullable(mismatch.getTargetType());
    }
    if (failure instanceof ValueInstantiationException refused) {
      return Optional.of(refused.getType().getRawClass());
    }
    return causes(failure, InputCoercionException.class)
        .findFirst()
        .map(InputCoercionException::getTargetType);
  }

  private static String pointer(JsonMappingException failure) {
    return RequestPointer.of(failure.getPath().stream().map(JsonFailures::step));
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? Integer.toString(reference.getIndex())
        : reference.getFieldName();
  }

  private static <T extends Throwable> Stream<T> causes(Throwable failure, Class<T> type) {
    return Failures.causes(failure).filter(type::isInstance).map(type::cast);
  }
}
