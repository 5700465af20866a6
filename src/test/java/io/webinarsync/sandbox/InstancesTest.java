package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InstancesTest {

  private static final int COUNT = 500;
  private static final Truth TRUTH = Accounts.truth(Accounts.shape(COUNT));

  @Test
  void a_single_webinar_was_held_once_if_it_began_before_the_anchor() {
    assertThat(ids(TRUTH, 5))
        .isNotEmpty()
        .allSatisfy(
            id -> {
              Instant start = Instant.parse(webinar(TRUTH, id).path("start_time").asText());
              assertThat(TRUTH.instances(id)).hasSize(start.isBefore(Accounts.ANCHOR) ? 1 : 0);
            });
  }

  @Test
  void a_recurring_webinar_was_held_at_each_past_occurrence_that_was_not_deleted() {
    assertThat(ids(TRUTH, 9))
        .isNotEmpty()
        .allSatisfy(
            id -> {
              List<Instant> planned =
                  webinar(TRUTH, id)
                      .path("occurrences")
                      .valueStream()
                      .filter(one -> one.path("status").asText().equals("available"))
                      .map(one -> Instant.parse(one.path("start_time").asText()))
                      .filter(start -> start.isBefore(Accounts.ANCHOR))
                      .toList();
              List<Instant> held = starts(TRUTH, id);
              assertThat(held).hasSameSizeAs(planned);
              for (int i = 0; i < held.size(); i++) {
                assertThat(Duration.between(held.get(i), planned.get(i)))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(4));
              }
            });
  }

  @Test
  void a_webinar_without_a_fixed_time_was_held_up_to_three_times() {
    assertThat(ids(TRUTH, 6)).extracting(id -> TRUTH.instances(id).size()).contains(0, 1, 2, 3);
  }

  @Test
  void a_webinar_that_broke_off_has_two_instances_one_after_the_other() {
    Truth truth = Accounts.truth(Accounts.odd(COUNT, Oddity.RESTART));

    assertThat(ids(truth, 5)).extracting(id -> truth.instances(id).size()).containsOnly(0, 2);
    assertThat(ids(truth, 5).stream().filter(id -> !truth.instances(id).isEmpty()))
        .allSatisfy(
            id -> {
              String first = truth.instances(id).get(0).path("uuid").asText();
              Instant end = Instant.parse(report(truth, first).path("end_time").asText());
              assertThat(starts(truth, id).get(1)).isAfter(end);
            });
  }

  @Test
  void people_of_a_webinar_that_broke_off_are_spread_over_both_instances() {
    AccountShape shape = Accounts.odd(50, Oddity.RESTART).withPeople(People.exactly(20, 15));
    Truth truth = Accounts.truth(shape);
    long id =
        ids(truth, 5).stream()
            .filter(single -> !truth.instances(single).isEmpty())
            .filter(single -> !truth.registrants(single).isEmpty())
            .findFirst()
            .orElseThrow();

    Set<String> first = registrantsAt(truth, truth.instances(id).get(0));
    Set<String> second = registrantsAt(truth, truth.instances(id).get(1));

    assertThat(first).isNotEqualTo(second).containsAnyElementsOf(second);
  }

  @Test
  void in_a_quiet_week_nothing_was_held_on_the_day_before_the_anchor() {
    AccountShape shape =
        Accounts.odd(COUNT, Oddity.JUST_ENDED, Oddity.RESTART)
            .withCalendar(new Calendar(Accounts.ANCHOR, true, 10));

    assertThat(Accounts.truth(shape).history())
        .isNotEmpty()
        .extracting(held -> Instant.parse(held.path("start_time").asText()))
        .allSatisfy(start -> assertThat(start).isBefore(Accounts.ANCHOR.minus(Duration.ofDays(1))));
  }

  @Test
  void the_newest_instance_can_have_ended_within_the_last_hour_and_nobody_left() {
    Truth truth = Accounts.truth(Accounts.odd(COUNT, Oddity.JUST_ENDED));
    List<Long> held = truth.ids().boxed().filter(id -> !truth.instances(id).isEmpty()).toList();

    assertThat(held)
        .isNotEmpty()
        .allSatisfy(
            id -> {
              List<String> uuids = uuids(truth, id);
              String newest = uuids.get(uuids.size() - 1);
              assertThat(Instant.parse(report(truth, newest).path("end_time").asText()))
                  .isBetween(Accounts.ANCHOR.minus(Duration.ofHours(1)), Accounts.ANCHOR);
              assertThat(truth.participants(newest))
                  .allMatch(participant -> participant.path("duration").asInt() == 0)
                  .allMatch(participant -> participant.path("leave_time").asText().isEmpty());
            });
  }

  @Test
  void every_instance_of_fifty_thousand_webinars_is_found_by_a_uuid_of_its_own() {
    Instances instances = new Instances(Accounts.odd(50_000, Oddity.ODD_UUID));
    Set<String> uuids = new HashSet<>();

    LongStream.range(0, 50_000)
        .boxed()
        .flatMap(index -> instances.of(index).stream())
        .forEach(
            instance -> {
              assertThat(instances.find(instance.uuid())).hasValue(instance);
              assertThat(uuids.add(instance.uuid())).isTrue();
            });

    assertThat(uuids).hasSizeGreaterThan(30_000).anyMatch(uuid -> uuid.startsWith("/"));
    assertThat(instances.find("qaXYZ==")).isEmpty();
    assertThat(instances.find("AAAAAAAAAAAAAAAAAAAAAA==")).isEmpty();
  }

  private static JsonNode webinar(Truth truth, long id) {
    return truth.webinar(id).orElseThrow();
  }

  private static JsonNode report(Truth truth, String uuid) {
    return truth.report(uuid).orElseThrow();
  }

  private static List<Long> ids(Truth truth, int type) {
    return truth
        .ids()
        .boxed()
        .filter(id -> webinar(truth, id).path("type").asInt() == type)
        .toList();
  }

  private static List<String> uuids(Truth truth, long id) {
    return truth.instances(id).stream().map(held -> held.path("uuid").asText()).toList();
  }

  private static List<Instant> starts(Truth truth, long id) {
    return truth.instances(id).stream()
        .map(held -> Instant.parse(held.path("start_time").asText()))
        .toList();
  }

  private static Set<String> registrantsAt(Truth truth, JsonNode instance) {
    Set<String> ids = new HashSet<>();
    truth
        .participants(instance.path("uuid").asText())
        .forEach(participant -> ids.add(participant.path("registrant_id").asText()));
    return ids;
  }
}
