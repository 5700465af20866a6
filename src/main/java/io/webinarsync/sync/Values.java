package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;

/**
 * Zoom's values as those of a column. Hardly anything in Zoom's answers is certain: numbers come as
 * text, text comes empty, and what fits no column becomes null here and is kept elsewhere.
 */
final class Values {

  private Values() {}

  /** Text, whatever it is; null for empty text and for what is no single value. */
  static JsonNode text(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? TextNode.valueOf(value.asText())
        : NullNode.getInstance();
  }

  /** A whole number of 32 bits, also where it comes as text. */
  static JsonNode integer(JsonNode value) {
    try {
      return value.isValueNode()
          ? IntNode.valueOf(Integer.parseInt(value.asText().strip()))
          : NullNode.getInstance();
    } catch (NumberFormatException e) {
      return NullNode.getInstance();
    }
  }

  /** A whole number of 32 bits that is not negative. */
  static JsonNode count(JsonNode value) {
    JsonNode integer = integer(value);
    return integer.asInt() < 0 ? NullNode.getInstance() : integer;
  }

  /** A count; 0 where there is none. */
  static JsonNode countOrZero(JsonNode value) {
    JsonNode count = count(value);
    return count.isNull() ? IntNode.valueOf(0) : count;
  }

  /** A count for which 0 means no limit. */
  static JsonNode limit(JsonNode value) {
    JsonNode count = count(value);
    return count.asInt() == 0 ? NullNode.getInstance() : count;
  }

  /** A boolean; false where there is none. */
  static JsonNode bool(JsonNode value) {
    return BooleanNode.valueOf(value.asBoolean(false));
  }

  /** A boolean; null where there is none. */
  static JsonNode maybe(JsonNode value) {
    return value.isMissingNode() || value.isNull() || value.asText("?").isEmpty()
        ? NullNode.getInstance()
        : bool(value);
  }

  /** The instant that a time names; null where it names none. */
  static JsonNode instant(JsonNode time, JsonNode zone) {
    return Times.instant(time, zone)
        .<JsonNode>map(at -> TextNode.valueOf(at.toString()))
        .orElse(NullNode.getInstance());
  }

  /** An object or array as it is; null for anything else. */
  static JsonNode json(JsonNode value) {
    return value.isContainerNode() ? value : NullNode.getInstance();
  }

  /** Addresses in one text, divided by commas or semicolons; null where there is none. */
  static JsonNode addresses(JsonNode value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    Arrays.stream(value.asText("").split("[,;]"))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .forEach(list::add);
    return list.isEmpty() ? NullNode.getInstance() : list;
  }
}
