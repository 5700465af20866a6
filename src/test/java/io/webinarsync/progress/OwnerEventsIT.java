package io.webinarsync.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.StreamScenario;
import io.webinarsync.progress.EventReader.Event;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnerEventsIT extends StreamScenario {

  @TestHTTPResource URI service;

  @Test
  void a_caller_sees_all_syncs_of_their_own_and_nobody_elses() {
    String first = running("ann");
    String second = running("ann");
    String foreign = running("bob");
    try (OpenStream ann = open("ann", "");
        OpenStream bob = open("bob", "")) {
      awaitEvents(ann, 2);
      awaitEvents(bob, 1);

      tell(first, 2);
      tell(foreign, 3);
      tell(second, 1);

      awaitEvents(ann, 5);
      awaitEvents(bob, 4);
      assertThat(names(ann).subList(0, 2)).containsExactly("snapshot", "snapshot");
      assertThat(syncs(ann)).containsExactlyInAnyOrder(first, second, first, first, second);
      assertThat(syncs(bob)).containsOnly(foreign);
    }
  }

  @Test
  void an_event_bears_the_number_that_it_has_in_the_log_of_its_sync() {
    String sync = running("ann");
    try (OpenStream stream = open("ann", "")) {
      awaitEvents(stream, 1);
      tell(sync, 2);

      awaitEvents(stream, 3);
      assertThat(numbers(stream)).isEqualTo(seqs(sync));
    }
  }

  @Test
  void a_sync_that_starts_later_comes_with_a_snapshot_and_all_of_its_events_to_the_end() {
    try (OpenStream stream = open("ann", "")) {
      await().until(() -> !stream.all().isEmpty());
      String later = running("ann");
      awaitEvents(stream, 2);
      tell(later, 1);
      end(later);

      awaitEvents(stream, 4);
      assertThat(names(stream)).containsExactly("snapshot", "log", "log", "ended");
      assertThat(syncs(stream)).containsOnly(later);
      assertThat(JsonPath.from(stream.events().get(3).data()).getString("status"))
          .isEqualTo("failed");
      assertThat(stream.hasEnded()).isFalse();
    }
  }

  @Test
  void one_connection_alone_can_be_watched() {
    UUID connection = UUID.randomUUID();
    String watched = running("ann", connection);
    String other = running("ann");
    try (OpenStream stream = open("ann", "?connectionId=" + connection)) {
      awaitEvents(stream, 1);
      tell(other, 1);
      tell(watched, 1);

      awaitEvents(stream, 2);
      assertThat(syncs(stream)).containsExactly(watched, watched);
    }
  }

  @Test
  void a_reader_that_comes_back_misses_nothing_and_gets_nothing_twice() {
    String first = running("ann");
    String second = running("ann");
    List<Event> before;
    try (OpenStream stream = open("ann", "")) {
      awaitEvents(stream, 2);
      Stream.of(first, second, first, second, first).forEach(sync -> tell(sync, 1));
      end(first);
      awaitEvents(stream, 8);
      before = stream.events();
    }
    String brief = running("ann");
    end(brief);
    tell(second, 2);

    for (int seen = 1; seen < before.size(); seen++) {
      String last = before.get(seen).fields().get("id");
      List<String> untold = data(before.subList(seen + 1, before.size()));
      try (OpenStream stream = open("ann", "", "Last-Event-ID", last)) {
        awaitEvents(stream, untold.size() + 5);
        List<String> told = data(stream.events());
        assertThat(told).hasSize(untold.size() + 5).doesNotHaveDuplicates();
        assertThat(told.containsAll(untold)).isTrue();
        assertThat(names(stream)).filteredOn("snapshot"::equals).hasSize(1);
        assertThat(syncs(stream)).filteredOn(brief::equals).hasSize(3);
      }
    }
  }

  @Test
  void what_has_ended_before_is_not_told_and_an_odd_id_begins_anew() {
    end(running("ann"));
    String active = running("ann");

    for (String odd : List.of("42", "no id", "~~~")) {
      try (OpenStream stream = open("ann", "", "Last-Event-ID", odd)) {
        awaitEvents(stream, 1);
        assertThat(syncs(stream)).containsExactly(active);
      }
    }
  }

  @Test
  void an_odd_connection_is_refused() {
    given().get("/syncs/events?connectionId=x").then().statusCode(400);
  }

  private void awaitEvents(OpenStream stream, int count) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(names(stream)).hasSizeGreaterThanOrEqualTo(count));
  }

  private static List<String> names(OpenStream stream) {
    return stream.events().stream().map(Event::name).toList();
  }

  private static List<String> syncs(OpenStream stream) {
    return stream.events().stream()
        .map(event -> JsonPath.from(event.data()).getString("syncId"))
        .toList();
  }

  private static List<Long> numbers(OpenStream stream) {
    return stream.events().stream()
        .map(event -> JsonPath.from(event.data()).getLong("seq"))
        .toList();
  }

  private static List<String> data(List<Event> events) {
    return events.stream().map(event -> event.name() + event.data()).toList();
  }

  private OpenStream open(String caller, String query, String... headers) {
    String[] all =
        Stream.concat(Stream.of("X-Test-Caller", caller), Stream.of(headers))
            .toArray(String[]::new);
    return OpenStream.of(service.resolve("/syncs/events" + query), all);
  }
}
