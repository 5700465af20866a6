package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeopleOdditiesTest {

  @Test
  void guests_have_neither_id_nor_address_and_two_have_the_same_name() {
    Truth truth = Accounts.truth(odd(Oddity.GUESTS));

    assertThat(Accounts.uuids(truth))
        .allSatisfy(
            uuid -> {
              List<ObjectNode> guests =
                  truth.participants(uuid).stream()
                      .filter(one -> one.path("user_email").asText().isEmpty())
                      .toList();
              assertThat(guests)
                  .allMatch(one -> one.path("id").asText().isEmpty())
                  .allMatch(one -> one.path("registrant_id").asText().isEmpty())
                  .filteredOn(one -> one.path("name").asText().equals("iPhone"))
                  .hasSize(2);
            });
  }

  @Test
  void somebody_joins_three_times_and_is_there_twice_at_once() {
    Truth truth = Accounts.truth(odd(Oddity.REJOINS));

    assertThat(Accounts.uuids(truth))
        .allSatisfy(
            uuid -> {
              List<ObjectNode> sessions = truth.participants(uuid);
              Object id = sessions.get(0).path("id");
              List<ObjectNode> same =
                  sessions.stream().filter(one -> one.path("id").equals(id)).toList();
              assertThat(sessions).hasSize(17);
              assertThat(same).hasSize(3);
              assertThat(join(same.get(1))).isBefore(leave(same.get(0)));
              assertThat(join(same.get(2))).isAfter(leave(same.get(1)));
            });
  }

  @Test
  void addresses_of_participants_can_be_written_otherwise_than_those_of_registrants() {
    Truth truth = Accounts.truth(odd(Oddity.EMAIL_CASE));

    assertThat(Accounts.uuids(truth).stream().flatMap(uuid -> truth.participants(uuid).stream()))
        .isNotEmpty()
        .allMatch(one -> one.path("user_email").asText().endsWith("@P3RS0N.EXAMPLE"));
    assertThat(registered(truth).flatMap(id -> truth.registrants(id).stream()))
        .isNotEmpty()
        .allMatch(one -> one.path("email").asText().endsWith("@p3rs0n.example"));
  }

  @Test
  void two_people_without_a_name_can_answer_alike_in_all() {
    Truth truth = Accounts.truth(odd(Oddity.ANONYMOUS_ANSWERS));

    assertThat(Accounts.uuids(truth))
        .allSatisfy(
            uuid -> {
              assertThat(nameless(truth.pollAnswers(uuid)))
                  .hasSize(2)
                  .containsOnly(nameless(truth.pollAnswers(uuid)).get(0));
            });
    assertThat(Accounts.uuids(truth).stream().map(uuid -> nameless(truth.questions(uuid))))
        .filteredOn(questions -> !questions.isEmpty())
        .isNotEmpty()
        .allSatisfy(questions -> assertThat(questions).hasSize(2).containsOnly(questions.get(0)));
  }

  @Test
  void awkward_text_and_values_reach_people_and_what_they_say() {
    Truth truth =
        Accounts.truth(
            odd(Oddity.EMOJI, Oddity.NUL_CHARACTER, Oddity.UNKNOWN_VALUES, Oddity.NUMBERS_AS_TEXT));
    String uuid = Accounts.uuids(truth).get(0);

    assertThat(truth.participants(uuid))
        .allMatch(one -> one.path("name").asText().contains("🚀"))
        .allMatch(one -> one.path("name").asText().contains("\u0000"))
        .allMatch(one -> one.path("status").asText().equals("levitating"))
        .allMatch(one -> one.path("duration").isTextual());
    assertThat(truth.questions(uuid))
        .allMatch(one -> one.at("/question_details/0/question").asText().contains("🚀"));
  }

  @Test
  void ids_stay_where_other_fields_are_missing_or_null() {
    for (Oddity oddity : List.of(Oddity.MISSING_FIELDS, Oddity.NULL_FIELDS)) {
      Truth truth = Accounts.truth(odd(oddity));
      assertThat(truth.participants(Accounts.uuids(truth).get(0)))
          .allMatch(one -> one.hasNonNull("user_id") && one.hasNonNull("join_time"))
          .noneMatch(one -> one.hasNonNull("name") || one.hasNonNull("status"));
    }
  }

  private static AccountShape odd(Oddity... oddities) {
    return Accounts.odd(100, oddities).withPeople(People.exactly(20, 15));
  }

  private static List<ObjectNode> nameless(List<ObjectNode> said) {
    return said.stream()
        .filter(one -> (one.path("name").asText() + one.path("email").asText()).isEmpty())
        .toList();
  }

  private static Stream<Long> registered(Truth truth) {
    return truth.ids().boxed().filter(id -> truth.registrationQuestions(id).isPresent());
  }

  private static Instant join(JsonNode session) {
    return Instant.parse(session.path("join_time").asText());
  }

  private static Instant leave(JsonNode session) {
    return Instant.parse(session.path("leave_time").asText());
  }
}
