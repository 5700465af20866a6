package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.SyncScenario;
import io.webinarsync.webinars.WebinarColumns;
import io.webinarsync.zoom.WebinarDetail;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What PostgreSQL really holds, column by column, against what the sandbox says. */
@QuarkusTest
class StoredColumnsIT extends SyncScenario {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TIMES = Set.of("start_time", "webinar_created_at");

  private final WebinarMapping mapping = new WebinarMapping(false);

  @Test
  void every_column_of_every_webinar_holds_its_value() {
    sync(connect(), "full");

    assertThat(rows("select webinar_id, to_jsonb(w)::text from zoom_webinars w"))
        .hasSize(620)
        .allSatisfy(row -> hasItsValues((Long) row.get(0), JSON.readTree((String) row.get(1))));
  }

  private void hasItsValues(long id, JsonNode stored) throws IOException {
    ObjectNode expected =
        mapping
            .row(
                new QueueItem(id, Optional.empty()),
                new WebinarDetail(sandbox.truth().webinar(id).orElseThrow()),
                Instant.now())
            .columns();
    for (String column : WebinarColumns.KEPT) {
      assertThat(comparable(column, stored.path(column)))
          .as("%s of %d", column, id)
          .isEqualTo(comparable(column, expected.path(column)));
    }
  }

  private static Object comparable(String column, JsonNode value) {
    if (TIMES.contains(column) && !value.isNull()) {
      return OffsetDateTime.parse(value.asText()).toInstant();
    }
    return value instanceof ArrayNode || value instanceof ObjectNode ? value : value.asText();
  }
}
