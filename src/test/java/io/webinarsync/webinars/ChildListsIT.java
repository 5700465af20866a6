package io.webinarsync.webinars;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.webinarsync.platform.TimeOrderedIds;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChildListsIT {

  @Inject Rows rows;

  @ParameterizedTest
  @EnumSource
  void a_list_shows_every_field_of_its_items_and_ends(ChildSample sample) {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    sample.store(rows, webinar, 1);

    JsonPath page = as("alice").get(sample.path(webinar)).jsonPath();

    assertThat(page.getList("items")).isEqualTo(List.of(JsonPath.from(sample.first()).getMap("")));
    assertThat(page.getString("next")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void a_webinar_without_rows_has_an_empty_page(ChildSample sample) {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);

    as("alice")
        .get(sample.path(webinar))
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("items", equalTo(List.of()))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SURVEYS")
  void pages_join_to_the_whole_list_in_the_order_of_its_key(ChildSample sample) {
    UUID connection = rows.connection("alice");
    UUID webinar = rows.webinar(connection, "t", null);
    sample.store(rows, rows.webinar(connection, "another", null), 3);
    sample.store(rows, webinar, 7);

    List<Map<String, Object>> joined = new ArrayList<>();
    for (String next = ""; next != null; ) {
      Response page = as("alice").get(sample.path(webinar) + "?limit=2" + next);
      joined.addAll(page.path("items"));
      String cursor = page.path("next");
      next = cursor == null ? null : "&cursor=" + cursor;
      assertThat(page.header("Link") == null).isEqualTo(next == null);
    }

    assertThat(joined).isEqualTo(as("alice").get(sample.path(webinar)).<List<Object>>path("items"));
    assertThat(new HashSet<>(joined)).hasSize(7);
    assertThat(joined).extracting(key(joined)).isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void anothers_webinar_answers_as_one_that_does_not_exist(ChildSample sample) {
    UUID others = rows.webinar(rows.connection("bob"), "t", null);
    UUID nobodys = TimeOrderedIds.next();
    sample.store(rows, others, 1);

    for (String form : List.of("application/json", "text/csv")) {
      Response anothers = as("alice").accept(form).get(sample.path(others));
      Response missing = as("alice").accept(form).get(sample.path(nobodys));

      assertThat(anothers.statusCode()).isEqualTo(404);
      assertThat(anothers.contentType()).isEqualTo("application/problem+json");
      assertThat(anothers.asString().replace(others.toString(), nobodys.toString()))
          .isEqualTo(missing.asString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "participants?limit=0, ?limit",
    "participants?limit=201, ?limit",
    "participants?cursor=nonsense, ?cursor",
    "participants?cursor=aTE, ?cursor",
    "registrants?cursor=aTE.czE, ?cursor",
    "surveys?cursor=aTE, ?cursor"
  })
  void what_cannot_be_understood_is_told_by_its_place(String query, String pointer) {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);

    as("alice")
        .get("/webinars/" + webinar + "/" + query)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of(pointer)));
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/json;charset=UTF-8",
    "'text/csv, application/json;q=0.5', text/csv;charset=UTF-8",
    "text/plain, application/problem+json"
  })
  void what_the_client_accepts_decides_the_form(String accepted, String form) {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);

    for (ChildSample sample : ChildSample.values()) {
      assertThat(as("alice").accept(accepted).get(sample.path(webinar)).contentType())
          .isEqualTo(form);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_description_shows_each_field_with_its_meaning(ChildSample sample) {
    JsonPath api = as("alice").get("/q/openapi?format=json").jsonPath();
    String answer = "paths.'/webinars/{id}/" + sample.list + "'.get.responses.'200'.content.";

    String page = schema(api.getString(answer + "'application/json'.schema.$ref"));
    String item = schema(api.getString(page + ".properties.items.items.$ref"));

    Map<String, Map<String, Object>> fields = api.getMap(item + ".properties");
    assertThat(fields.keySet()).isEqualTo(JsonPath.from(sample.first()).getMap("").keySet());
    assertThat(fields.values())
        .allSatisfy(field -> assertThat(field).containsKeys("description", "examples"));
    assertThat(api.getString(answer + "'text/csv'.schema.type")).isEqualTo("string");
  }

  @Test
  void attendance_counts_a_person_once_an_instance() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    String columns = "instance_uuid, session_key, user_email, join_time, leave_time";
    rows.children(
        webinar,
        3,
        "zoom_webinar_participants",
        columns,
        "'i', 's' || n, 'ada@example.com', timestamptz '2026-12-01T16:00:00Z' + n * interval '1 minute', timestamptz '2026-12-01T16:02:00Z' + n * interval '1 minute'");

    as("alice")
        .get("/webinars/" + webinar + "/attendance")
        .then()
        .body("items.personKey", equalTo(List.of("ada@example.com")))
        .body("items.sessions", equalTo(List.of(3)))
        .body("items.attendedSeconds", equalTo(List.of(240)));
  }

  /** A list's key is what its first fields hold: the instance and one more, or one alone. */
  private static Function<Map<String, Object>, String> key(List<Map<String, Object>> items) {
    List<String> fields = new ArrayList<>(items.get(0).keySet());
    boolean isOfTwo = fields.get(0).equals("instanceUuid") && !fields.get(1).equals("startTime");
    boolean isOfKind = fields.get(0).equals("kind");
    return item ->
        isOfTwo || isOfKind
            ? item.get(fields.get(0)) + " " + item.get(fields.get(1))
            : String.valueOf(item.get(fields.get(0)));
  }

  private static String schema(String reference) {
    return "components.schemas." + reference.replaceFirst(".*/", "");
  }
}
