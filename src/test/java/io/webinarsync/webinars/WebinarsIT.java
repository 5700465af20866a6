package io.webinarsync.webinars;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.webinarsync.platform.TimeOrderedIds;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebinarsIT {

  @Inject Rows rows;

  @Test
  void a_webinar_is_read_by_our_id_with_zooms_id_as_text() {
    UUID connection = rows.connection("alice");
    UUID webinar = rows.webinar(connection, "Product news", "2026-03-01T10:00:00.123456Z");

    as("alice")
        .get("/webinars/" + webinar)
        .then()
        .statusCode(200)
        .body("id", equalTo(webinar.toString()))
        .body("connectionId", equalTo(connection.toString()))
        .body("topic", equalTo("Product news"))
        .body("startTime", equalTo("2026-03-01T10:00:00.123456Z"))
        .body("webinarId", matchesPattern("\\d{11}"))
        .body("agenda", nullValue())
        .body("validationErrors.field", equalTo(List.of("host_id")));
  }

  @Test
  void anothers_webinar_answers_as_one_that_does_not_exist() {
    UUID others = rows.webinar(rows.connection("bob"), "Secret plans", null);
    UUID nobodys = TimeOrderedIds.next();

    Response anothers = as("alice").get("/webinars/" + others);
    Response missing = as("alice").get("/webinars/" + nobodys);

    assertThat(anothers.statusCode()).isEqualTo(404);
    assertThat(anothers.asString().replace(others.toString(), nobodys.toString()))
        .isEqualTo(missing.asString());
  }

  @Test
  void a_list_never_holds_anothers_webinars() {
    UUID mine = rows.webinar(rows.connection("alice"), "Whose is it", null);
    UUID bobs = rows.connection("bob");
    rows.webinar(bobs, "Whose is it", null);

    assertThat(ids("?q=whose is it")).containsExactly(mine);
    assertThat(ids("?connectionId=" + bobs)).isEmpty();
  }

  @Test
  void a_list_runs_from_the_earliest_to_those_without_time() {
    UUID connection = rows.connection("alice");
    UUID none = rows.webinar(connection, "t", null);
    UUID later = rows.webinar(connection, "t", "2026-02-01T00:00:00Z");
    UUID sooner = rows.webinar(connection, "t", "2026-01-01T00:00:00Z");

    assertThat(ids("?connectionId=" + connection)).containsExactly(sooner, later, none);
    assertThat(ids("?sort=start_time&connectionId=" + connection))
        .containsExactly(sooner, later, none);
  }

  @Test
  void a_list_can_run_from_the_latest_and_still_ends_with_those_without_time() {
    UUID connection = rows.connection("alice");
    UUID none = rows.webinar(connection, "t", null);
    UUID later = rows.webinar(connection, "t", "2026-02-01T00:00:00Z");
    UUID sooner = rows.webinar(connection, "t", "2026-01-01T00:00:00Z");

    assertThat(ids("?sort=-start_time&connectionId=" + connection))
        .containsExactly(later, sooner, none);
  }

  @ParameterizedTest
  @ValueSource(strings = {"start_time", "-start_time"})
  void pages_join_to_the_whole_list_with_equal_times_and_none(String sort) {
    UUID connection = rows.connection("alice");
    for (int i = 0; i < 4; i++) {
      rows.webinar(connection, "t", null);
      rows.webinar(connection, "t", "2026-01-01T00:00:00.000001Z");
      rows.webinar(connection, "t", "2026-01-01T00:00:00.00000" + (i + 1) + "Z");
    }
    String query = "?limit=1&sort=" + sort + "&connectionId=" + connection;
    List<UUID> whole = ids("?sort=" + sort + "&connectionId=" + connection);

    List<UUID> joined = new ArrayList<>();
    for (String next = ""; next != null; ) {
      Response page = as("alice").get("/webinars" + query + next);
      joined.addAll(idsOf(page));
      String cursor = page.path("next");
      next = cursor == null ? null : "&cursor=" + cursor;
    }

    assertThat(whole).hasSize(12);
    assertThat(joined).isEqualTo(whole);
  }

  @Test
  void what_goes_between_two_pages_hides_nothing() {
    UUID connection = rows.connection("alice");
    UUID first = rows.webinar(connection, "t", "2026-01-01T00:00:00Z");
    UUID second = rows.webinar(connection, "t", "2026-01-02T00:00:00Z");
    UUID third = rows.webinar(connection, "t", "2026-01-03T00:00:00Z");
    String next = as("alice").get("/webinars?limit=2&connectionId=" + connection).path("next");

    rows.remove(first);
    rows.remove(second);

    assertThat(ids("?connectionId=" + connection + "&cursor=" + next)).containsExactly(third);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-02-01, 2 3",
    "from=2026-02-01T00:00:00Z, 2 3",
    "from=2026-02-01T00:00:00.000001Z, 3",
    "from=2026-02-01T01:00:00%2B01:00, 2 3",
    "to=2026-02-01, 1 2",
    "to=2026-02-01T00:00:00Z, 1 2",
    "to=2026-01-31T23:59:59.999999Z, 1",
    "from=2026-01-31&to=2026-01-31, 1",
    "from=2026-02-02, 3",
    "from=2027-01-01, ''",
    "to=9999-12-31, 1 2 3",
    "from=, 1 2 3 none"
  })
  void a_range_of_time_includes_both_ends(String range, String topics) {
    UUID connection = rows.connection("alice");
    rows.webinar(connection, "1", "2026-01-31T23:59:59.999999Z");
    rows.webinar(connection, "2", "2026-02-01T00:00:00Z");
    rows.webinar(connection, "3", "2026-02-02T00:00:00Z");
    rows.webinar(connection, "none", null);

    List<String> found = topics("?connectionId=" + connection + "&" + range);

    assertThat(String.join(" ", found)).isEqualTo(topics);
  }

  @ParameterizedTest
  @CsvSource({
    "status, status, ended, upcoming",
    "validation, validation_status, invalid, valid",
    "host, host_id, z8dsdsds-CfpaQ, z8dsdsds-cfpaq"
  })
  void a_list_is_narrowed_by(String parameter, String column, String value, String otherValue) {
    UUID connection = rows.connection("alice");
    UUID wanted = rows.webinar(connection, "t", null);
    UUID other = rows.webinar(connection, "t", null);
    rows.set(wanted, column, value);
    rows.set(other, column, otherValue);

    assertThat(ids("?connectionId=" + connection + "&" + parameter + "=" + value))
        .containsExactly(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "100%25, Grow by 100% now",
    "a_b, Grow a_b",
    "c%5Cd, Grow c\\d",
    "PRODUCT, Grow product sales",
    "gR%C3%9CN, Grow grün",
    "😀, Grow 😀"
  })
  void a_topic_is_found_by_a_part_of_it_taken_literally(String part, String topic) {
    UUID connection = rows.connection("alice");
    rows.webinar(connection, topic, null);
    rows.webinar(connection, "Grow by 1000 axb cxd", null);

    List<String> found =
        as("alice")
            .urlEncodingEnabled(false)
            .queryParam("connectionId", connection.toString())
            .queryParam("q", part)
            .get("/webinars")
            .path("items.topic");

    assertThat(found).containsExactly(topic);
  }

  @ParameterizedTest
  @CsvSource({
    "?connectionId=abc, ?connectionId",
    "?status=over, ?status",
    "?status=ENDED, ?status",
    "?validation=good, ?validation",
    "?sort=agenda, ?sort",
    "?sort=--topic, ?sort",
    "?from=yesterday, ?from",
    "?from=2026-02-30, ?from",
    "?from=2026-02-01T00:00:00, ?from",
    "?from=%2B99999-01-01, ?from",
    "?to=2026-13-01, ?to",
    "?to=0000-01-01, ?to",
    "?from=2026-02-02&to=2026-02-01, ?from",
    "?q=a%00b, ?q",
    "?host=a%00b, ?host",
    "?cursor=nonsense, ?cursor",
    "?cursor=KzEwMDAwLTAxLTAxVDAwOjAwOjAwWg.MDE5OWExYjItMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx, ?cursor",
    "?limit=0, ?limit"
  })
  void what_cannot_be_understood_is_told_by_its_place(String query, String pointer) {
    as("alice")
        .urlEncodingEnabled(false)
        .get("/webinars" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", equalTo(List.of(pointer)));
  }

  @Test
  void a_text_that_is_too_long_is_refused() {
    as("alice")
        .get("/webinars?q=" + "x".repeat(201))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("?q")));
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    as("alice")
        .get("/webinars?status=x&validation=y&from=z")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("?status", "?validation", "?from"));
  }

  private static List<UUID> ids(String query) {
    return idsOf(as("alice").get("/webinars" + query));
  }

  private static List<UUID> idsOf(Response page) {
    page.then().statusCode(200);
    List<String> ids = page.path("items.id");
    return ids.stream().map(UUID::fromString).toList();
  }

  private static List<String> topics(String query) {
    Response page = as("alice").urlEncodingEnabled(false).get("/webinars" + query);
    page.then().statusCode(200);
    return page.path("items.topic");
  }
}
