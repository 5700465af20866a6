package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which field of an item a column holds, and as what.
 *
 * @param column name of the column
 * @param field name of the field in Zoom's answer
 * @param value makes the column's value of the field's and of the zone of local times
 */
record FieldColumn(String column, String field, BinaryOperator<JsonNode> value) {

  static Stream<FieldColumn> texts(String... names) {
    return Stream.of(names).map(name -> named(name, Values::text));
  }

  static FieldColumn named(String name, UnaryOperator<JsonNode> value) {
    return renamed(name, name, value);
  }

  static FieldColumn renamed(String column, String field, UnaryOperator<JsonNode> value) {
    return new FieldColumn(column, field, (sent, zone) -> value.apply(sent));
  }

  static FieldColumn time(String column, String field) {
    return new FieldColumn(column, field, Values::instant);
  }

  JsonNode of(JsonNode item, JsonNode zone) {
    return value.apply(item.path(field), zone);
  }
}
