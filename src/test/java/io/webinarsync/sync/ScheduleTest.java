package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.webinarsync.ZoomCase;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T09:59:59Z, upcoming",
    "2026-11-22T10:00:00Z, live",
    "2026-11-22T10:59:59Z, live",
    "2026-11-22T11:00:00Z, ended"
  })
  void a_single_webinar_goes_from_upcoming_over_live_to_ended(Instant now, String status)
      throws IOException {
    Schedule schedule =
        Schedule.of(webinar("{\"start_time\":\"2026-11-22T10:00:00Z\",\"duration\":60}"));

    assertThat(schedule.statusAt(now)).isEqualTo(status);
  }

  @Test
  void a_webinar_without_fixed_time_stays_upcoming() throws IOException {
    assertThat(Schedule.of(webinar("{\"type\":6,\"duration\":60}")).statusAt(Instant.MAX))
        .isEqualTo("upcoming");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T10:30:00Z, live",
    "2026-11-22T10:30:00Z, upcoming",
    "2026-11-23T10:30:00Z, live",
    "2026-11-23T11:00:00Z, ended"
  })
  void a_recurring_webinar_is_judged_by_its_occurrences_that_are_not_deleted(
      Instant now, String status) throws IOException {
    Schedule schedule =
        Schedule.of(
            webinar(
                """
                {"start_time":"2020-01-01T00:00:00Z","occurrences":[
                  {"start_time":"2026-11-21T10:00:00Z","duration":60,"status":"available"},
                  {"start_time":"2026-11-22T10:00:00Z","duration":60,"status":"deleted"},
                  {"start_time":"2026-11-23T10:00:00Z","duration":60,"status":"available"}]}
                """));

    assertThat(schedule.statusAt(now)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:00:00Z,                 Europe/Berlin,  2026-11-22T10:00:00Z",
    "2026-11-22T10:00:00.250Z,             Europe/Berlin,  2026-11-22T10:00:00.250Z",
    "2026-11-22T10:00:00+02:00,            Europe/Berlin,  2026-11-22T08:00:00Z",
    "2026-11-22T10:00:00,                  Europe/Berlin,  2026-11-22T09:00:00Z",
    "2026-03-29T02:30:00,                  Europe/Berlin,  2026-03-29T01:30:00Z",
    "2026-10-25T02:30:00,                  Europe/Berlin,  2026-10-25T00:30:00Z"
  })
  @ZoomCase(22)
  void a_time_is_utc_with_z_and_local_without(String start, String zone, Instant expected)
      throws IOException {
    Schedule schedule =
        Schedule.of(webinar("{\"start_time\":\"%s\",\"timezone\":\"%s\"}".formatted(start, zone)));

    assertThat(schedule.sessions()).extracting(Schedule.Session::start).containsExactly(expected);
  }

  @Test
  void a_local_time_in_an_unknown_zone_is_no_time_and_no_failure() throws IOException {
    Schedule schedule =
        Schedule.of(
            webinar("{\"start_time\":\"2026-11-22T10:00:00\",\"timezone\":\"Mars/Olympus\"}"));

    assertThat(schedule.sessions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:30:00Z, 2026-11-22T10:40:00Z, true",
    "2026-11-22T11:00:00Z, 2026-11-22T12:00:00Z, true",
    "2026-11-22T11:00:01Z, 2026-11-22T12:00:00Z, false",
    "2026-11-22T09:00:00Z, 2026-11-22T10:00:00Z, false"
  })
  void a_session_touches_a_window_whose_end_is_excluded(Instant from, Instant to, boolean touches)
      throws IOException {
    Schedule schedule =
        Schedule.of(webinar("{\"start_time\":\"2026-11-22T10:00:00Z\",\"duration\":60}"));

    assertThat(schedule.mayTouch(new Claim.Window(from, to))).isEqualTo(touches);
  }

  private static JsonNode webinar(String json) throws IOException {
    return JSON.readTree(json);
  }
}
