package io.webinarsync.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request that cannot be met, on its way to the caller as problem details. */
public final class ProblemException extends RuntimeException {

  private final transient ProblemType type;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> extensions;
  private final transient Map<String, String> headers;

  ProblemException(
      ProblemType type,
      String detail,
      List<FieldError> errors,
      Map<String, Object> extensions,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.extensions = Map.copyOf(extensions);
    this.headers = Map.copyOf(headers);
  }

  /** An invalid request, told by the fields that are wrong. */
  public static ProblemException invalid(List<FieldError> errors) {
    String detail = errors.stream().map(FieldError::detail).collect(Collectors.joining(" "));
    return new ProblemException(ProblemType.INVALID_REQUEST, detail, errors, Map.of(), Map.of());
  }

  /** An invalid request with one field that is wrong. */
  public static ProblemException invalid(String pointer, String detail) {
    return invalid(List.of(new FieldError(pointer, detail)));
  }

  /**
   * Nothing that the caller may see is there: the same for what is another's and what is nobody's.
   */
  public static ProblemException notFound() {
    return HttpFailures.ofStatus(404);
  }

  /** The same problem with one more member in its body. */
  public ProblemException with(String member, Object value) {
    return new ProblemException(type, detail(), errors, joined(extensions, member, value), headers);
  }

  /** The same problem with one more header on its answer. */
  public ProblemException withHeader(String name, String value) {
    return new ProblemException(type, detail(), errors, extensions, joined(headers, name, value));
  }

  /** What kind of problem this is. */
  public ProblemType type() {
    return type;
  }

  /** What went wrong here and what to do about it; never a secret or personal data. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The fields that are wrong; empty where it is not about fields. */
  public List<FieldError> errors() {
    return errors;
  }

  /** Further members of the body. */
  public Map<String, Object> extensions() {
    return extensions;
  }

  /** Headers of the answer. */
  public Map<String, String> headers() {
    return headers;
  }

  private static <V> Map<String, V> joined(Map<String, V> known, String name, V value) {
    return Stream.concat(known.entrySet().stream(), Stream.of(Map.entry(name, value)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
