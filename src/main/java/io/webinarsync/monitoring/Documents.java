package io.webinarsync.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Rows that are one JSON document, as records: a component is the field of its name in snake case.
 * A field that no record knows is left out, so that a view may grow; one that is missing is null,
 * and a fault where it must not be. A record that no resource answers with is registered for
 * reflection itself: a native executable could not make it otherwise.
 */
final class Documents {

  /** The column that holds the document, as text. */
  private static final String COLUMN = "document";

  private static final ObjectMapper READER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(new ColumnNames())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Documents() {}

  /** The records that rows' documents are, in order. */
  static <T extends Record> List<T> all(RowSet<Row> rows, Class<T> type) {
    return Rows.mapped(rows, row -> read(row, type));
  }

  /** The one record that is looked for; not found without a row. */
  static <T extends Record> T one(RowSet<Row> rows, Class<T> type) {
    return Rows.first(rows, row -> read(row, type)).orElseThrow(ProblemException::notFound);
  }

  private static <T extends Record> T read(Row row, Class<T> type) {
    try {
      return READER.readValue(row.getString(COLUMN), type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A document does not fit its record", e);
    }
  }

  /** {@code failedSyncs24h} is the column {@code failed_syncs_24h}. */
  private static final class ColumnNames extends NamingBase {

    private static final long serialVersionUID = 1;

    @Override
    public String translate(String component) {
      return component.replaceAll("(?<=[a-z])(?=[A-Z0-9])", "_").toLowerCase(Locale.ROOT);
    }
  }
}
