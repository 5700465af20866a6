package io.webinarsync.zoom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Zoom sends, whatever {@code content-type} it claims: Zoom's gateways answer in HTML,
 * and answers break off.
 */
final class Json {

  /** The size of an answer is limited where it is received. */
  private static final StreamReadConstraints UNLIMITED_TEXT =
      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

  private static final ObjectReader READER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(UNLIMITED_TEXT).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private Json() {}

  /**
   * The object that is the body.
   *
   * @throws ZoomException that is transient where the body is none, or not whole
   */
  static ObjectNode object(byte @Nullable [] body) {
    return find(body).orElseThrow(() -> new ZoomException(Unavailable.unreadable()));
  }

  /** The object that is the body, where it is one. */
  static Optional<ObjectNode> find(byte @Nullable [] body) {
    if (body == null || body.length == 0) {
      return Optional.empty();
    }
    try {
      JsonNode tree = READER.readTree(body);
      return tree instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
