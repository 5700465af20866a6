package io.webinarsync.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.SyncScenario;
import io.webinarsync.progress.EventReader.Event;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsIT extends SyncScenario {

  @TestHTTPResource URI service;

  @Test
  void a_stream_begins_with_a_snapshot_and_ends_with_the_end() {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(100)).on(Endpoint.USERS));
    String id = start(Map.of("connectionId", connect(), "mode", "full"));

    HttpResponse<Stream<String>> answer = EventReader.open(events(id));
    List<Event> events = EventReader.toTheEnd(answer);

    assertThat(answer.headers().firstValue("content-type"))
        .get()
        .asString()
        .startsWith("text/event-stream");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    assertThat(answer.headers().firstValue("x-accel-buffering")).contains("no");
    assertThat(events.get(0).name()).isEqualTo("snapshot");
    assertThat(events.get(0).fields())
        .containsEntry("retry", "2000")
        .doesNotContainKey("content-type");
    assertThat(events).extracting(Event::name).contains("phase", "progress", "webinar", "log");
    Event last = events.get(events.size() - 1);
    assertThat(last.name()).isEqualTo("ended");
    assertThat(JsonPath.from(last.data()).getString("status")).isEqualTo("completed");
    assertThat(JsonPath.from(last.data()).getInt("progress.percentage")).isEqualTo(100);
  }

  @Test
  void ids_rise_and_the_percentage_never_falls() {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(100)).on(Endpoint.USERS));
    String id = start(Map.of("connectionId", connect(), "mode", "full"));

    List<Event> events = EventReader.toTheEnd(EventReader.open(events(id)));

    assertThat(events).extracting(Event::id).isSorted().doesNotHaveDuplicates();
    assertThat(
            events.stream()
                .filter(event -> event.name().equals("progress"))
                .map(event -> JsonPath.from(event.data()).getInt("percentage")))
        .isSorted()
        .allMatch(percentage -> percentage < 100);
  }

  @Test
  void a_reader_that_comes_back_at_any_event_misses_none_and_gets_none_twice() {
    String id = sync(connect(), "full").getString("id");
    List<Long> all =
        rows("select seq from sync_progress_updates where sync_id = ?::uuid order by seq", id)
            .stream()
            .map(row -> (Long) row.get(0))
            .toList();

    for (int seen = 0; seen < all.size() - 1; seen++) {
      List<Event> rest =
          EventReader.toTheEnd(
              EventReader.open(events(id), "Last-Event-ID", all.get(seen).toString()));
      assertThat(rest).extracting(Event::id).isEqualTo(all.subList(seen + 1, all.size()));
    }
  }

  @Test
  void a_reader_that_has_the_last_event_is_told_not_to_come_back() {
    String id = sync(connect(), "full").getString("id");
    long last = number("select max(seq) from sync_progress_updates where sync_id = ?::uuid", id);

    assertThat(EventReader.open(events(id), "Last-Event-ID", "" + last).statusCode())
        .isEqualTo(204);
    assertThat(EventReader.open(URI.create(events(id) + "?lastEventId=" + last)).statusCode())
        .isEqualTo(204);
  }

  @Test
  void an_odd_or_unknown_id_gets_a_snapshot_and_the_end() {
    String id = sync(connect(), "full").getString("id");

    for (String odd : List.of("999999999", "-1", "abc", "1e3", "99999999999999999999")) {
      List<Event> events = EventReader.toTheEnd(EventReader.open(events(id), "Last-Event-ID", odd));
      assertThat(events).extracting(Event::name).containsExactly("snapshot", "ended");
    }
  }

  @Test
  void a_sync_that_is_failed_from_outside_tells_its_end_too() {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(400)).on(Endpoint.WEBINAR));
    String id = start(Map.of("connectionId", connect(), "mode", "full"));
    HttpResponse<Stream<String>> answer = EventReader.open(events(id));

    execute(
        "update zoom_sync_logs set status = 'failed', ended_at = now(), ended_by = 'stale_check', end_reason = 'silent' where id = ?::uuid",
        id);

    List<Event> events = EventReader.toTheEnd(answer);
    assertThat(events.get(events.size() - 1).name()).isEqualTo("ended");
    assertThat(read(id).getString("endedBy")).isEqualTo("stale_check");
  }

  private URI events(String syncId) {
    return service.resolve("/syncs/" + syncId + "/events");
  }
}
