package io.webinarsync.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a query. One that cannot be read is an invalid request that names it,
 * where JAX-RS alone would say that there is no such resource. Enums are written as in JSON.
 */
@Provider
class QueryParameters implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          long.class, Long::valueOf,
          Long.class, Long::valueOf,
          boolean.class, QueryParameters::truth,
          Boolean.class, QueryParameters::truth,
          UUID.class, UUID::fromString);

  /** What the framework reads where a parameter of a primitive type is left out. */
  private static final String ABSENT = "0";

  private final ObjectMapper json;

  @Inject
  QueryParameters(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    boolean isInQuery = Arrays.stream(annotations).anyMatch(QueryParameters::isQuery);
    Function<String, Object> reader = reader(type);
    return isInQuery && reader != null ? new Converter<>(reader, Expected.of(type, json)) : null;
  }

  private @Nullable Function<String, Object> reader(Class<?> type) {
    return type.isEnum() ? text -> json.convertValue(text, type) : READERS.get(type);
  }

  private static boolean isQuery(Annotation annotation) {
    return annotation instanceof QueryParam || annotation instanceof RestQuery;
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false", ABSENT -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private record Converter<T>(Function<String, Object> reader, String remedy)
      implements ParamConverter<T> {

    @Override
    @SuppressWarnings("unchecked")
    public T fromString(String text) {
      try {
        return (T) reader.apply(text);
      } catch (IllegalArgumentException e) {
        throw new UnreadableParameter(text, remedy);
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
