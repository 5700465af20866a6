package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Estimates against what the sync that follows really costs, on an account that stays as it is. */
@QuarkusTest
class EstimateIT extends EstimateScenario {

  private static final List<String> SOME =
      List.of("webinars", "registrants", "questions", "absentees");

  static Stream<List<String>> selections() {
    return Stream.of(SyncStream.names(), SyncStream.usual(), SOME, List.of("webinars"));
  }

  @ParameterizedTest
  @MethodSource("selections")
  void a_full_sync_of_what_is_stored_costs_what_was_estimated(List<String> streams) {
    String connection = connect();
    sync(connection, "full", SyncStream.names());

    JsonPath estimate = estimate(body(connection, "full", streams));
    JsonPath sync = sync(connection, "full", streams);

    assertThat(calls(estimate)).isEqualTo(made(sync));
    assertThat(estimate.getInt("totalCalls")).isEqualTo(sync.getInt("apiCalls"));
    assertThat(estimate.getInt("webinars.listed")).isEqualTo(48);
    assertThat(estimate.getInt("webinars.read")).isEqualTo(48);
    assertThat(estimate.getString("basis")).isEqualTo("earlier_sync");
    assertThat(estimate.getList("perWebinar")).isNull();
  }

  @Test
  void a_delta_costs_what_was_estimated_where_no_list_entry_has_changed() {
    String connection = connect();
    sync(connection, "full", SyncStream.usual());
    execute("update zoom_webinars set sync_status = 'failed' where webinar_id % 5 = 0");
    execute(
        "update zoom_webinars set participant_sync_status = 'pending' where webinar_id % 5 = 1");
    long due = number("select count(*) from zoom_webinars where webinar_id % 5 < 2");

    JsonPath estimate = estimate(body(connection, "delta", SyncStream.usual()));
    JsonPath sync = sync(connection, "delta", SyncStream.usual());

    assertThat(calls(estimate)).isEqualTo(made(sync));
    assertThat(estimate.getLong("webinars.read")).isEqualTo(due).isBetween(5L, 40L);
    assertThat(estimate.getList("guessed").toString()).contains("entry in Zoom's list has changed");
  }

  @Test
  void a_delta_without_an_earlier_clean_sync_of_its_streams_is_a_full_one() {
    String connection = connect();
    sync(connection, "full", List.of("webinars", "instances"));

    JsonPath delta = estimate(body(connection, "delta", SyncStream.usual()));
    JsonPath full = estimate(body(connection, "full", SyncStream.usual()));

    assertThat(delta.getList("calls")).isEqualTo(full.getList("calls"));
    assertThat(delta.getString("mode")).isEqualTo("delta");
    assertThat(delta.getList("known").toString()).contains("No clean sync");
  }

  /** Occurrences that are local times are not seen as the sync sees them. */
  @Test
  void a_date_range_costs_what_was_estimated_within_five_percent() {
    String connection = connect();
    sync(connection, "full", SyncStream.usual());
    LocalDate to = LocalDate.now(ZoneOffset.UTC).minusDays(10);
    Map<String, Object> body = new HashMap<>(body(connection, "date_range", SyncStream.usual()));
    body.put("from", to.minusDays(30).toString());
    body.put("to", to.toString());

    JsonPath estimate = estimate(body);
    JsonPath sync = ended(start(body));

    assertThat(sync.getInt("progress.skipped")).isBetween(5, 43);
    made(sync)
        .forEach(
            (label, made) ->
                assertThat((double) calls(estimate).get(label))
                    .as(label)
                    .isBetween(made * 0.95, made * 1.05));
  }

  @Test
  void going_on_with_a_sync_costs_what_it_left() {
    String connection = connect();
    sync(connection, "full", SyncStream.usual());
    sandbox.faults().add(breakOff(Endpoint.SURVEY));
    String broken = sync(connection, "full", SyncStream.usual()).getString("id");
    sandbox.faults().clear();

    JsonPath estimate = estimate(Map.of("resumeOf", broken));
    JsonPath resumed = ended(start(Map.of("resumeOf", broken)));

    assertThat(calls(estimate)).isEqualTo(made(resumed));
    assertThat(estimate.getInt("webinars.read")).isBetween(1, 47);
    assertThat(estimate.getList("streams")).isEqualTo(SyncStream.usual());
  }

  /** Nothing is stored of webinars that were only listed: what they hold is a guess. */
  @Test
  void what_was_listed_and_never_read_is_estimated_as_well() {
    String connection = connect();
    sandbox.faults().add(breakOff(Endpoint.WEBINAR));
    String broken = sync(connection, "full", SyncStream.usual()).getString("id");
    sandbox.faults().clear();

    JsonPath estimate = estimate(Map.of("resumeOf", broken));
    JsonPath resumed = ended(start(Map.of("resumeOf", broken)));

    assertThat(estimate.getList("guessed").toString())
        .contains("listed and never read", "No sync has gone through");
    assertThat(estimate.getDouble("totalCalls"))
        .isBetween(resumed.getInt("apiCalls") * 0.7, resumed.getInt("apiCalls") * 1.3);
  }

  /** So late that the rest has been read by then. */
  private static Fault breakOff(Endpoint endpoint) {
    return Fault.dailyLimit().delayed(Duration.ofSeconds(2)).on(endpoint).every(24);
  }
}
