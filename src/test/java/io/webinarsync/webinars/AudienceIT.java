package io.webinarsync.webinars;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.webinarsync.platform.TimeOrderedIds;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AudienceIT {

  @Inject Rows rows;

  @Test
  void counts_persons_and_not_their_sessions() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    instance(webinar, "i/1==", "2026-12-01T16:00:05Z");
    session(webinar, "i/1==", "ada", "16:00:30", "16:04:00");
    session(webinar, "i/1==", "ADA", "16:02:00", "16:05:00");
    session(webinar, "i/1==", "ben", "16:01:00", "16:02:15");
    session(webinar, "i/1==", "ben", "16:03:45", "16:04:30");

    JsonPath audience = audience(webinar, "");

    assertThat(audience.getMap(""))
        .isEqualTo(
            JsonPath.from(
                    """
                    {"instanceUuid": "i/1==", "startTime": "2026-12-01T16:00:05Z",
                     "endTime": "2026-12-01T16:05:00Z", "attendees": 2, "peak": 2,
                     "peakAt": "2026-12-01T16:01:00Z", "averageSeconds": 195, "minutesPerPoint": 1,
                     "points": [{"at": "2026-12-01T16:00:00Z", "present": 1},
                                {"at": "2026-12-01T16:01:00Z", "present": 2},
                                {"at": "2026-12-01T16:02:00Z", "present": 2},
                                {"at": "2026-12-01T16:03:00Z", "present": 2},
                                {"at": "2026-12-01T16:04:00Z", "present": 2}]}
                    """)
                .getMap(""));
  }

  @Test
  void who_leaves_as_another_joins_is_not_there_with_him() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    instance(webinar, "i", "2026-12-01T16:00:00Z");
    session(webinar, "i", "ada", "16:00:00", "16:01:30");
    session(webinar, "i", "ben", "16:01:30", "16:03:00");

    JsonPath audience = audience(webinar, "");

    assertThat(audience.getInt("peak")).isEqualTo(1);
    assertThat(audience.getList("points.present")).isEqualTo(List.of(1, 1, 1));
  }

  @Test
  void a_long_one_has_240_points_at_the_most_and_its_peak_stands_among_them() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    instance(webinar, "i", "2026-12-01T08:00:00Z");
    session(webinar, "i", "ada", "08:00:00", "16:01:00");
    session(webinar, "i", "ben", "10:00:20", "10:00:40");

    JsonPath audience = audience(webinar, "");

    List<Integer> present = audience.getList("points.present");
    assertThat(audience.getInt("minutesPerPoint")).isEqualTo(3);
    assertThat(present).hasSize(161).containsOnlyOnce(2);
    assertThat(audience.getString("points[40].at")).isEqualTo("2026-12-01T10:00:00Z");
    assertThat(present.get(40)).isEqualTo(2);
    assertThat(audience.getString("peakAt")).isEqualTo("2026-12-01T10:00:20Z");
  }

  @Test
  void without_a_name_the_newest_that_somebody_came_to_is_meant() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    instance(webinar, "old", "2026-11-01T16:00:00Z");
    instance(webinar, "new", "2026-12-01T16:00:00Z");
    instance(webinar, "empty", "2026-12-02T16:00:00Z");
    session(webinar, "old", "ada", "16:00:00", "16:01:00");
    session(webinar, "new", "ben", "16:00:00", "16:01:00");

    assertThat(audience(webinar, "").getString("instanceUuid")).isEqualTo("new");
    assertThat(audience(webinar, "?instance=").getString("instanceUuid")).isEqualTo("new");
    assertThat(audience(webinar, "?instance=old").getString("instanceUuid")).isEqualTo("old");
  }

  @Test
  void what_nothing_is_stored_of_has_no_figures() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);

    instance(webinar, "i", "2026-12-01T16:00:00Z");

    JsonPath ofTheNewest = audience(webinar, "");
    JsonPath ofTheOne = audience(webinar, "?instance=i");

    for (String figure : List.of("attendees", "peak", "peakAt", "averageSeconds")) {
      assertThat(ofTheNewest.<Object>get(figure)).as(figure).isNull();
      assertThat(ofTheOne.<Object>get(figure)).as(figure).isNull();
    }
    assertThat(ofTheNewest.getList("points")).isEmpty();
    assertThat(ofTheOne.getList("points")).isEmpty();
    assertThat(ofTheNewest.getString("instanceUuid")).isNull();
    assertThat(ofTheNewest.getString("startTime")).isNull();
    assertThat(ofTheOne.getString("startTime")).isEqualTo("2026-12-01T16:00:00Z");
  }

  @Test
  void a_session_without_its_times_is_an_attendee_who_was_present_for_no_time() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    instance(webinar, "i", "2026-12-01T16:00:00Z");
    rows.children(
        webinar, 1, "zoom_webinar_participants", "instance_uuid, session_key", "'i', 's'");

    JsonPath audience = audience(webinar, "");

    assertThat(audience.getInt("attendees")).isEqualTo(1);
    assertThat(audience.getInt("averageSeconds")).isZero();
    assertThat(audience.getList("points")).isEmpty();
  }

  @Test
  void anothers_webinar_answers_as_one_that_does_not_exist() {
    UUID others = rows.webinar(rows.connection("bob"), "t", null);
    UUID nobodys = TimeOrderedIds.next();
    instance(others, "i", "2026-12-01T16:00:00Z");

    for (String query : List.of("", "?instance=i")) {
      Response anothers = as("alice").get("/webinars/" + others + "/audience" + query);

      assertThat(anothers.statusCode()).isEqualTo(404);
      assertThat(anothers.asString().replace(others.toString(), nobodys.toString()))
          .isEqualTo(as("alice").get("/webinars/" + nobodys + "/audience" + query).asString());
    }
  }

  @Test
  void an_instance_of_another_webinar_is_not_there() {
    UUID connection = rows.connection("alice");
    UUID webinar = rows.webinar(connection, "t", null);
    instance(rows.webinar(connection, "another", null), "i", "2026-12-01T16:00:00Z");

    as("alice")
        .get("/webinars/" + webinar + "/audience?instance=i")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:webinar-sync:problem:not-found"));
  }

  @Test
  void ten_thousand_persons_are_counted_within_a_second() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    instance(webinar, "i", "2026-12-01T16:00:00Z");
    rows.children(
        webinar,
        20_000,
        "zoom_webinar_participants",
        "instance_uuid, session_key, registrant_id, user_email, join_time, leave_time",
        """
        'i', 's' || n, 'r' || n % 10000, 'p' || n % 10000 || '@example.com',
        timestamptz '2026-12-01T16:00:00Z' + n % 3000 * interval '1 second',
        timestamptz '2026-12-01T17:00:00Z' + n % 3000 * interval '1 second'""");
    rows.children(
        webinar,
        10_000,
        "zoom_webinar_registrants",
        "registrant_id, email, status",
        "'r' || n - 1, 'p' || n - 1 || '@example.com', 'approved'");
    rows.analyze();
    audience(webinar, "");

    Instant before = Instant.now();
    JsonPath audience = audience(webinar, "");

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(audience.getInt("attendees")).isEqualTo(10_000);
    assertThat(audience.getInt("peak")).isEqualTo(10_000);
  }

  @Test
  void the_description_shows_each_field_with_its_meaning() {
    JsonPath api = as("alice").get("/q/openapi?format=json").jsonPath();

    for (String schema : List.of("Audience", "AudiencePoint")) {
      Map<String, Map<String, Object>> fields =
          api.getMap("components.schemas." + schema + ".properties");
      assertThat(fields.values())
          .allSatisfy(field -> assertThat(field).containsKeys("description"));
    }
  }

  private JsonPath audience(UUID webinar, String query) {
    return as("alice")
        .get("/webinars/" + webinar + "/audience" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void instance(UUID webinar, String uuid, String start) {
    rows.children(
        webinar,
        1,
        "zoom_webinar_instances",
        "instance_uuid, start_time",
        "'%s', timestamptz '%s'".formatted(uuid, start));
  }

  private void session(UUID webinar, String uuid, String person, String from, String to) {
    rows.children(
        webinar,
        1,
        "zoom_webinar_participants",
        "instance_uuid, session_key, user_email, join_time, leave_time",
        "'%s', gen_random_uuid()::text, '%s@example.com', timestamptz '2026-12-01T%sZ', timestamptz '2026-12-01T%sZ'"
            .formatted(uuid, person, from, to));
  }
}
