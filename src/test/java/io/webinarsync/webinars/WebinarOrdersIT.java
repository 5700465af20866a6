package io.webinarsync.webinars;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.webinarsync.platform.Cursor;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebinarOrdersIT {

  private static final String LONG = "long ".repeat(1000);

  @Inject Rows rows;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start_time",
        "-start_time",
        "topic",
        "-topic",
        "total_registrants",
        "-total_registrants",
        "total_attendees",
        "-total_attendees"
      })
  void pages_join_to_the_whole_list(String sort) {
    String query = "?connectionId=" + mixed() + "&sort=" + sort;
    List<String> whole = all(query + "&limit=200");

    assertThat(whole).hasSize(36).doesNotHaveDuplicates();
    assertThat(all(query + "&limit=7")).isEqualTo(whole);
    assertThat(all(query + "&limit=1")).isEqualTo(whole);
  }

  @Test
  void titles_go_by_their_letters_in_capitals_or_not_and_none_comes_last() {
    UUID connection = rows.connection("alice");
    for (String topic : Arrays.asList("cherry", null, "Banana", "apple", "Apple pie", "")) {
      rows.webinar(connection, topic, null);
    }

    assertThat(topics(connection, "topic"))
        .containsExactly("", "apple", "Apple pie", "Banana", "cherry", null);
    assertThat(topics(connection, "-topic"))
        .containsExactly("cherry", "Banana", "Apple pie", "apple", "", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"total_registrants", "total_attendees"})
  void figures_go_by_their_size_and_none_comes_last(String figure) {
    UUID connection = rows.connection("alice");
    for (Integer value : Arrays.asList(9, null, 100, 0)) {
      rows.figure(rows.webinar(connection, "t " + value, null), figure, value);
    }

    assertThat(topics(connection, figure)).containsExactly("t 0", "t 9", "t 100", "t null");
    assertThat(topics(connection, "-" + figure)).containsExactly("t 100", "t 9", "t 0", "t null");
  }

  @ParameterizedTest
  @CsvSource({
    "topic, -topic",
    "topic, start_time",
    "topic, total_attendees",
    "start_time, topic",
    "total_attendees, total_registrants",
    "total_attendees, -total_attendees"
  })
  void a_cursor_of_another_order_is_refused(String made, String sent) {
    String query = "/webinars?limit=1&connectionId=" + mixed() + "&sort=";
    String cursor = as("alice").get(query + made).path("next");

    isRefused(query + sent + "&cursor=" + cursor);
  }

  @ParameterizedTest
  @CsvSource({"topic, =NUL", "topic, a", "total_attendees, =a", "total_attendees, =99999999999"})
  void a_made_up_cursor_is_refused(String sort, String value) {
    String cursor =
        Cursor.encode(value.replace("NUL", "\0"), "0199a1b2-1111-7c3e-9a4b-2f60c1d5e8a7", sort);

    isRefused("/webinars?sort=" + sort + "&cursor=" + cursor);
  }

  /** Equal and missing values, titles that differ by capitals alone or far behind, none at all. */
  private UUID mixed() {
    UUID connection = rows.connection("alice");
    List<@Nullable String> topics =
        Arrays.asList(
            "News", "news", "NEWS", null, "", "Ärzte", LONG + "b", LONG + "a", "\uD83D\uDE00");
    for (int i = 0; i < 36; i++) {
      String time = i % 5 == 0 ? null : "2026-01-0" + (i % 3 + 1) + "T00:00:00.000001Z";
      UUID webinar = rows.webinar(connection, topics.get(i % topics.size()), time);
      rows.figure(webinar, "total_registrants", i % 4 == 0 ? null : i % 3);
      rows.figure(webinar, "total_attendees", i % 7 < 4 ? null : i % 2);
    }
    return connection;
  }

  private static void isRefused(String path) {
    as("alice")
        .get(path)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("?cursor")));
  }

  private static List<String> topics(UUID connection, String sort) {
    return as("alice")
        .get("/webinars?connectionId=" + connection + "&sort=" + sort)
        .path("items.topic");
  }

  /** The ids on all pages, one after the other. */
  private static List<String> all(String query) {
    List<String> ids = new ArrayList<>();
    for (String next = ""; next != null; ) {
      Response page = as("alice").get("/webinars" + query + next);
      page.then().statusCode(200);
      ids.addAll(page.<List<String>>path("items.id"));
      String cursor = page.path("next");
      next = cursor == null ? null : "&cursor=" + cursor;
    }
    return Collections.unmodifiableList(ids);
  }
}
