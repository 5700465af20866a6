package io.webinarsync.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether content has changed, whatever the order in which its fields come. */
final class Hash {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectWriter SORTED =
      MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Hash() {}

  /** SHA-256 of the JSON with its fields in order, in hexadecimal. */
  static String of(JsonNode content) {
    try {
      return of(SORTED.writeValueAsBytes(MAPPER.convertValue(content, Object.class)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("content that cannot be written as JSON", e);
    }
  }

  /** The same of any value's JSON form. */
  static String ofValue(Object content) {
    return of(MAPPER.<JsonNode>valueToTree(content));
  }

  /** The same of a row, whose columns always come in the same order. */
  static String ofRow(ObjectNode row) {
    return of(row.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
