package io.webinarsync.platform;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The API's JSON: a request means what it says or is refused, so that a misspelt field is noticed
 * and no value is guessed. Times are written as RFC 3339 has them.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  private static final List<LogicalType> SCALARS =
      List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.Textual);

  private static final List<CoercionInputShape> SHAPES =
      List.of(
          CoercionInputShape.Integer,
          CoercionInputShape.Float,
          CoercionInputShape.Boolean,
          CoercionInputShape.String,
          CoercionInputShape.EmptyString);

  @Override
  public void customize(ObjectMapper json) {
    json.enable(
        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    json.setDefaultLeniency(false);
    json.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    SCALARS.forEach(type -> refuseOthers(json, type));
  }

  private static void refuseOthers(ObjectMapper json, LogicalType type) {
    SHAPES.stream()
        .filter(shape -> !isNatural(type, shape))
        .forEach(shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
  }

  private static boolean isNatural(LogicalType type, CoercionInputShape shape) {
    boolean isText = shape == CoercionInputShape.EmptyString || shape == CoercionInputShape.String;
    return type.name().equals(shape.name())
        || (type == LogicalType.Textual && isText)
        || (type == LogicalType.Float && shape == CoercionInputShape.Integer);
  }
}
