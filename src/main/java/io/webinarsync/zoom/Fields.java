package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an object that Zoom sent. Any may be missing, null or empty, which is all the same, and
 * a number may come as text.
 *
 * @param object where the fields are looked for; what is no object has none
 */
record Fields(JsonNode object) {

  /** The field's text; null where there is none. */
  @Nullable String text(String name) {
    JsonNode value = object.path(name);
    return value.isValueNode() && !value.isNull() ? emptyToNull(value.asText()) : null;
  }

  /** The field's whole number; null where there is none. */
  @Nullable Integer number(String name) {
    OptionalLong whole = wholeNumber(name);
    return whole.isPresent() && (int) whole.getAsLong() == whole.getAsLong()
        ? Integer.valueOf((int) whole.getAsLong())
        : null;
  }

  /** The field's whole number, of any size that an id can have. */
  OptionalLong wholeNumber(String name) {
    JsonNode value = object.path(name);
    return value.isNumber() ? exact(value) : parsed(value.asText());
  }

  /** The items of the field's list; empty where it is none. */
  List<Fields> items(String name) {
    return StreamSupport.stream(object.path(name).spliterator(), false).map(Fields::new).toList();
  }

  /** Whether one of the fields is there, be it null. */
  boolean hasAny(List<String> names) {
    return names.stream().anyMatch(object::has);
  }

  private static OptionalLong exact(JsonNode value) {
    return value.canConvertToExactIntegral() && value.canConvertToLong()
        ? OptionalLong.of(value.longValue())
        : OptionalLong.empty();
  }

  private static OptionalLong parsed(String digits) {
    return Optional.of(digits.strip())
        .filter(text -> text.matches("-?\\d{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElseGet(OptionalLong::empty);
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
