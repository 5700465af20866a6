package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParticipantsTest {

  private static final AccountShape SHAPE = Accounts.shape(100).withPeople(People.exactly(20, 15));
  private static final Truth TRUTH = Accounts.truth(SHAPE);

  @Test
  void so_many_register_and_come_as_the_account_is_told() {
    assertThat(Accounts.uuids(TRUTH)).allMatch(uuid -> TRUTH.participants(uuid).size() == 15);
    assertThat(TRUTH.ids().boxed())
        .extracting(id -> TRUTH.registrants(id).size())
        .containsOnly(0, 20);
  }

  @Test
  void up_to_so_many_register_and_come_and_mostly_fewer() {
    Truth truth = Accounts.truth(Accounts.shape(300).withPeople(People.upTo(12, 15)));
    List<Integer> counts =
        Accounts.uuids(truth).stream().map(uuid -> truth.participants(uuid).size()).toList();

    assertThat(counts).allMatch(count -> count <= 15).contains(0, 1, 2, 10);
    assertThat(counts.stream().mapToInt(count -> count).average().orElseThrow()).isLessThan(6);
  }

  @Test
  void without_people_all_lists_of_people_are_empty() {
    Truth truth = Accounts.truth(Accounts.odd(50, Oddity.values()).withPeople(People.NONE));

    assertThat(truth.ids().boxed())
        .allMatch(id -> truth.registrants(id).isEmpty() && truth.panelists(id).isEmpty());
    assertThat(Accounts.uuids(truth))
        .isNotEmpty()
        .allMatch(uuid -> truth.participants(uuid).isEmpty())
        .allMatch(uuid -> truth.pollAnswers(uuid).isEmpty() && truth.questions(uuid).isEmpty());
  }

  @Test
  void registrants_are_of_all_three_statuses() {
    assertThat(registered(TRUTH))
        .allSatisfy(
            id -> {
              Map<String, Long> statuses =
                  TRUTH.registrants(id).stream()
                      .collect(
                          Collectors.groupingBy(
                              one -> one.path("status").asText(), Collectors.counting()));
              assertThat(statuses).isEqualTo(Map.of("approved", 15L, "pending", 3L, "denied", 2L));
            });
  }

  @Test
  void most_who_come_are_approved_registrants_and_the_rest_of_those_are_absentees() {
    assertThat(registered(TRUTH).flatMap(id -> TRUTH.instances(id).stream().map(i -> pair(id, i))))
        .isNotEmpty()
        .allSatisfy(
            held -> {
              Map<String, String> approved =
                  emails(
                      TRUTH.registrants(held.getKey()).stream()
                          .filter(one -> one.path("status").asText().equals("approved")),
                      "id",
                      "email");
              Map<String, String> came =
                  emails(
                      TRUTH.participants(held.getValue()).stream()
                          .filter(one -> !one.path("registrant_id").asText().isEmpty()),
                      "registrant_id",
                      "user_email");
              Map<String, String> absent =
                  emails(TRUTH.absentees(held.getValue()).stream(), "id", "email");
              assertThat(came).hasSizeGreaterThan(7);
              assertThat(approved).containsAllEntriesOf(came).containsAllEntriesOf(absent);
              assertThat(came.keySet()).doesNotContainAnyElementsOf(absent.keySet());
              assertThat(came.size() + absent.size()).isEqualTo(approved.size());
            });
  }

  @Test
  void every_session_has_a_user_id_of_its_own_and_lasts_from_join_to_leave() {
    assertThat(Accounts.uuids(TRUTH))
        .allSatisfy(
            uuid -> {
              List<ObjectNode> sessions = TRUTH.participants(uuid);
              assertThat(sessions)
                  .extracting(session -> session.path("user_id").asText())
                  .doesNotHaveDuplicates();
              assertThat(sessions)
                  .allSatisfy(
                      session ->
                          assertThat(Duration.between(join(session), leave(session)).toSeconds())
                              .isPositive()
                              .isEqualTo(session.path("duration").asLong()));
            });
  }

  @Test
  void the_report_counts_sessions_and_their_minutes() {
    assertThat(Accounts.uuids(TRUTH))
        .allSatisfy(
            uuid -> {
              JsonNode report = TRUTH.report(uuid).orElseThrow();
              long seconds =
                  TRUTH.participants(uuid).stream()
                      .mapToLong(session -> session.path("duration").asLong())
                      .sum();
              assertThat(report.path("participants_count").asInt()).isEqualTo(15);
              assertThat(report.path("total_minutes").asLong()).isEqualTo(seconds / 60);
            });
  }

  @Test
  void every_address_of_a_person_can_be_told_by_its_mark() {
    assertThat(
            TRUTH
                .ids()
                .boxed()
                .flatMap(
                    id ->
                        Stream.concat(
                            TRUTH.registrants(id).stream(), TRUTH.panelists(id).stream())))
        .isNotEmpty()
        .allMatch(one -> one.path("email").asText().endsWith("@p3rs0n.example"));
    assertThat(Accounts.uuids(TRUTH).stream().flatMap(uuid -> TRUTH.participants(uuid).stream()))
        .isNotEmpty()
        .allMatch(one -> one.path("user_email").asText().endsWith("@p3rs0n.example"));
    assertThat(Accounts.uuids(TRUTH).stream().flatMap(uuid -> TRUTH.questions(uuid).stream()))
        .isNotEmpty()
        .allMatch(one -> one.path("email").asText().endsWith("@p3rs0n.example"));
  }

  @Test
  void whatever_lets_people_in_holds_the_mark_of_secrets() {
    assertThat(
            TRUTH
                .ids()
                .boxed()
                .flatMap(
                    id ->
                        Stream.concat(
                            TRUTH.registrants(id).stream(), TRUTH.panelists(id).stream())))
        .isNotEmpty()
        .allMatch(one -> one.path("join_url").asText().contains(WebinarDetails.SECRET));
  }

  private static Stream<Long> registered(Truth truth) {
    return truth.ids().boxed().filter(id -> truth.registrationQuestions(id).isPresent());
  }

  private static Map.Entry<Long, String> pair(long id, JsonNode instance) {
    return Map.entry(id, instance.path("uuid").asText());
  }

  private static Map<String, String> emails(Stream<ObjectNode> people, String id, String email) {
    return people.collect(
        Collectors.toMap(one -> one.path(id).asText(), one -> one.path(email).asText()));
  }

  private static Instant join(JsonNode session) {
    return Instant.parse(session.path("join_time").asText());
  }

  private static Instant leave(JsonNode session) {
    return Instant.parse(session.path("leave_time").asText());
  }
}
