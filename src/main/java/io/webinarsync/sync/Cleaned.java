package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Set;

/**
 * What Zoom sent, without what may not be stored: secrets, by the names of their fields, and the
 * character NUL, which PostgreSQL's text cannot hold.
 */
final class Cleaned {

  private static final Set<String> SECRET_PARTS = Set.of("password", "passcode", "token");
  private static final Set<String> SECRETS = Set.of("start_url", "host_key", "pwd");
  private static final String NUL = "\0";

  private Cleaned() {}

  /** Without secrets and NUL characters, at any depth. */
  static JsonNode of(JsonNode value) {
    return cleaned(value, false);
  }

  /** Without NUL characters, at any depth. */
  static JsonNode keepingSecrets(JsonNode value) {
    return cleaned(value, true);
  }

  /** Whether a field of that name holds a secret. */
  static boolean isSecret(String field) {
    String name = field.toLowerCase(Locale.ROOT);
    return SECRETS.contains(name) || SECRET_PARTS.stream().anyMatch(name::contains);
  }

  private static JsonNode cleaned(JsonNode value, boolean withSecrets) {
    if (value instanceof ObjectNode object) {
      return cleaned(object, withSecrets);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(item -> copy.add(cleaned(item, withSecrets)));
      return copy;
    }
    return value.isTextual() ? TextNode.valueOf(withoutNul(value.asText())) : value;
  }

  private static ObjectNode cleaned(ObjectNode object, boolean withSecrets) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.properties().stream()
        .filter(field -> withSecrets || !isSecret(field.getKey()))
        .forEach(
            field -> copy.set(withoutNul(field.getKey()), cleaned(field.getValue(), withSecrets)));
    return copy;
  }

  private static String withoutNul(String text) {
    return text.replace(NUL, "");
  }
}
