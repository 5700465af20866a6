package io.webinarsync.webinars;

import static io.webinarsync.security.NamedCaller.as;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what the API shows of a webinar against its row, whatever columns there are. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebinarColumnsIT {

  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "start_url",
          "password",
          "h323_password",
          "pstn_password",
          "encrypted_password",
          "webinar_passcode",
          "content_hash",
          "list_hash",
          "title_order");

  private static final Map<String, String> BOUND_BY_A_CHECK =
      Map.of(
          "status", "'ended'",
          "sync_status", "'synced'",
          "participant_sync_status", "'no_participants'",
          "validation_status", "'warning'");

  private static final Map<String, String> VALUE_BY_TYPE =
      Map.of(
          "text", "'CANARY ' || column_name || ' 😀 \"'",
          "int4", "ordinal_position",
          "bool", "true",
          "timestamptz",
              "timestamptz '2026-01-01T00:00:00.123456Z' + ordinal_position * interval '1 day'",
          "jsonb", "jsonb_build_object('of', column_name, 'n', 1.50, 'list', jsonb_build_array())",
          "_text", "array['first of ' || column_name, 'second']",
          "uuid", "gen_random_uuid()");

  @Inject Rows rows;
  @Inject Pool pool;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void a_webinar_shows_every_column_but_the_secret_ones() throws Exception {
    UUID webinar = filled();

    JsonNode shown = json.readTree(as("alice").get("/webinars/" + webinar).asString());

    JsonNode row = row(webinar);
    Set<String> expected = new TreeSet<>();
    for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
      String column = names.next();
      if (!NEVER_SHOWN.contains(column)) {
        expected.add(camel(column));
        assertThat(comparable(shown.path(camel(column))))
            .as(column)
            .isEqualTo(comparable(asShown(column, row.get(column))));
      }
    }
    assertThat(new TreeSet<>(fields(shown))).isEqualTo(expected);
  }

  @Test
  void a_row_of_nothing_but_nulls_shows_every_field() throws Exception {
    UUID full = filled();
    UUID bare = rows.webinar(rows.connection("alice"), "t", null);
    pool.query("update zoom_webinars set topic = null where id = '" + bare + "'")
        .execute()
        .await()
        .indefinitely();

    JsonNode shown = json.readTree(as("alice").get("/webinars/" + bare).asString());

    assertThat(fields(shown))
        .isEqualTo(fields(json.readTree(as("alice").get("/webinars/" + full).asString())));
  }

  @Test
  void neither_list_nor_single_answer_holds_a_secret() {
    UUID webinar = filled();

    String one = as("alice").get("/webinars/" + webinar).asString();
    String list = as("alice").get("/webinars").asString();

    assertThat(one).contains("CANARY topic").contains("CANARY agenda");
    for (String secret : NEVER_SHOWN) {
      assertThat(one).doesNotContain("CANARY " + secret);
      assertThat(list).doesNotContain("CANARY " + secret);
    }
  }

  /** A webinar each of whose columns has a value of its own. */
  private UUID filled() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    String assignments =
        pool
            .query(
                "select column_name, udt_name, ordinal_position from information_schema.columns where table_name = 'zoom_webinars' and is_generated = 'NEVER' and column_name not in ('id', 'connection_id', 'webinar_id')")
            .execute()
            .await()
            .indefinitely()
            .stream()
            .map(
                column ->
                    column.getString(0)
                        + " = "
                        + value(column.getString(0), column.getString(1), column.getInteger(2)))
            .collect(joining(", "));
    pool.query("update zoom_webinars set " + assignments + " where id = '" + webinar + "'")
        .execute()
        .await()
        .indefinitely();
    return webinar;
  }

  private static String value(String column, String type, int position) {
    return BOUND_BY_A_CHECK.getOrDefault(
        column,
        VALUE_BY_TYPE
            .get(type)
            .replace("column_name", "'" + column + "'")
            .replace("ordinal_position", Integer.toString(position)));
  }

  private JsonNode row(UUID webinar) throws Exception {
    return json.readTree(
        pool.query("select to_jsonb(w)::text from zoom_webinars w where id = '" + webinar + "'")
            .execute()
            .await()
            .indefinitely()
            .iterator()
            .next()
            .getString(0));
  }

  private static JsonNode asShown(String column, JsonNode value) {
    return column.equals("webinar_id") ? TextNode.valueOf(value.asText()) : value;
  }

  /** Times are the same however they are written. */
  private static Object comparable(JsonNode value) {
    return value.isTextual() && value.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*")
        ? OffsetDateTime.parse(value.asText()).toInstant()
        : value;
  }

  private static Set<String> fields(JsonNode object) {
    Set<String> fields = new TreeSet<>();
    object.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static String camel(String column) {
    return Pattern.compile("_(.)")
        .matcher(column)
        .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
  }
}
