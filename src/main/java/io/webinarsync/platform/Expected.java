package io.webinarsync.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in a sentence what a value of some type is written like. */
final class Expected {

  /** For a date, or a time where the API's description names one. */
  static final String DATE =
      "Write a date like 2026-01-31; where a time is asked for, like 2026-01-31T09:30:00Z.";

  private static final String WHOLE_NUMBER = "Write a whole number.";

  private static final Map<Class<?>, String> SENTENCES =
      Map.ofEntries(
          Map.entry(int.class, WHOLE_NUMBER),
          Map.entry(Integer.class, WHOLE_NUMBER),
          Map.entry(long.class, WHOLE_NUMBER),
          Map.entry(Long.class, WHOLE_NUMBER),
          Map.entry(double.class, "Write a number."),
          Map.entry(Double.class, "Write a number."),
          Map.entry(boolean.class, "Write true or false."),
          Map.entry(Boolean.class, "Write true or false."),
          Map.entry(String.class, "Write a text."),
          Map.entry(UUID.class, "Write a UUID like 01980d2c-6e3b-7c5f-9d52-1f0b6c2f6a11."),
          Map.entry(LocalDate.class, "Write a date like 2026-01-31."),
          Map.entry(Instant.class, "Write a time like 2026-01-31T09:30:00Z."));

  private Expected() {}

  /** The sentence for a type; values of an enum are named as they are written in JSON. */
  static String of(Class<?> type, ObjectMapper json) {
    if (type.isEnum()) {
      return "Write one of: " + names(type, json) + ".";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "Write a list.";
    }
    return SENTENCES.getOrDefault(type, "Write an object.");
  }

  private static String names(Class<?> type, ObjectMapper json) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> json.convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }
}
