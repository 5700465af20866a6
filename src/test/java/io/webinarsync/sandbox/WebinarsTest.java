package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebinarsTest {

  private static final int COUNT = 1_000;

  @Test
  void the_same_seed_makes_the_same_webinars_and_another_makes_others() {
    AccountShape shape = Accounts.shape(COUNT);

    assertThat(whole(shape).toList()).isEqualTo(whole(shape).toList());
    assertThat(whole(shape.withSeed(2)).toList())
        .doesNotContainAnyElementsOf(whole(shape).toList());
  }

  @Test
  void there_are_webinars_of_every_type() {
    assertThat(values(Accounts.shape(COUNT), webinar -> webinar.path("type").asInt()))
        .containsOnly(5, 6, 9);
  }

  @Test
  void only_a_webinar_without_a_fixed_time_has_no_start_and_only_a_recurring_one_occurrences() {
    assertThat(whole(Accounts.shape(COUNT)))
        .allSatisfy(
            webinar -> {
              int type = webinar.path("type").asInt();
              assertThat(webinar.has("start_time")).isEqualTo(type != 6);
              assertThat(webinar.has("recurrence")).isEqualTo(type == 9);
              assertThat(webinar.has("occurrences")).isEqualTo(type == 9);
            });
  }

  @Test
  void every_recurring_webinar_has_a_deleted_occurrence() {
    assertThat(whole(Accounts.shape(COUNT)).filter(webinar -> webinar.path("type").asInt() == 9))
        .allSatisfy(
            webinar ->
                assertThat(webinar.path("occurrences").valueStream())
                    .extracting(occurrence -> occurrence.path("status").asText())
                    .containsOnlyOnce("deleted"));
  }

  @Test
  void occurrences_of_the_past_are_shown_only_when_asked_for() {
    Webinars webinars = webinars(Accounts.shape(COUNT));

    assertThat(LongStream.range(0, COUNT).mapToObj(index -> webinars.whole(index, false)))
        .flatMap(webinar -> webinar.path("occurrences").valueStream().toList())
        .extracting(occurrence -> Instant.parse(occurrence.path("start_time").asText()))
        .isNotEmpty()
        .allSatisfy(start -> assertThat(start).isAfterOrEqualTo(Accounts.ANCHOR));
  }

  @Test
  void starts_spread_over_the_past_80_days_and_the_next_60() {
    List<Instant> starts = starts(Accounts.shape(COUNT)).sorted().toList();

    assertThat(starts)
        .allSatisfy(
            start ->
                assertThat(start)
                    .isBetween(
                        Accounts.ANCHOR.minus(Duration.ofDays(80)),
                        Accounts.ANCHOR.plus(Duration.ofDays(60))));
    assertThat(starts.get(0)).isBefore(Accounts.ANCHOR.minus(Duration.ofDays(78)));
    assertThat(starts.get(starts.size() - 1)).isAfter(Accounts.ANCHOR.plus(Duration.ofDays(58)));
  }

  @Test
  void in_a_quiet_week_nothing_starts_runs_or_ends_from_a_day_before_to_fifteen_days_after() {
    AccountShape quiet = Accounts.shape(COUNT).withCalendar(new Calendar(Accounts.ANCHOR, true));

    assertThat(Stream.concat(starts(quiet), occurrences(quiet)))
        .noneSatisfy(
            start ->
                assertThat(start)
                    .isBetween(
                        Accounts.ANCHOR.minus(Duration.ofHours(20)),
                        Accounts.ANCHOR.plus(Duration.ofDays(15).minusMillis(1))));
  }

  @Test
  void every_kind_of_approval_occurs_and_only_those_with_registration_have_its_address() {
    assertThat(
            values(Accounts.shape(COUNT), webinar -> webinar.at("/settings/approval_type").asInt()))
        .containsOnly(0, 1, 2);
    assertThat(whole(Accounts.shape(COUNT)))
        .allSatisfy(
            webinar ->
                assertThat(webinar.has("registration_url"))
                    .isEqualTo(webinar.at("/settings/approval_type").asInt() < 2));
  }

  @Test
  void every_secret_can_be_told_by_its_mark() {
    List<String> secrets =
        List.of("password", "h323_passcode", "pstn_password", "encrypted_passcode", "start_url");

    assertThat(whole(Accounts.shape(50)))
        .allSatisfy(
            webinar ->
                assertThat(secrets)
                    .allSatisfy(
                        secret ->
                            assertThat(webinar.path(secret).asText())
                                .contains(WebinarDetails.SECRET)));
  }

  @Test
  void the_list_shows_what_the_detail_says_with_the_agenda_cut_at_250() {
    Webinars webinars = webinars(Accounts.odd(50, Oddity.LONG_AGENDA, Oddity.EMOJI));

    assertThat(IntStream.range(0, 50).boxed())
        .allSatisfy(
            index -> {
              ObjectNode listed = webinars.listed(index);
              ObjectNode whole = webinars.whole(index, true);
              assertThat(listed.path("agenda").asText()).hasSizeLessThanOrEqualTo(250);
              assertThat(whole.path("agenda").asText()).startsWith(listed.path("agenda").asText());
              listed.remove("agenda");
              assertThat(whole.properties()).containsAll(listed.properties());
            });
  }

  @Test
  void an_agenda_is_never_cut_between_the_halves_of_a_character() {
    assertThat(Webinars.cut("x".repeat(249) + "🚀")).isEqualTo("x".repeat(249));
    assertThat(Webinars.cut("x".repeat(248) + "🚀y")).isEqualTo("x".repeat(248) + "🚀");
    assertThat(Webinars.cut("x".repeat(251))).isEqualTo("x".repeat(250));
    assertThat(Webinars.cut("short")).isEqualTo("short");
    assertThat(Webinars.cut("")).isEmpty();
  }

  private static Stream<ObjectNode> whole(AccountShape shape) {
    Webinars webinars = webinars(shape);
    return LongStream.range(0, shape.webinars()).mapToObj(index -> webinars.whole(index, true));
  }

  private static <T> Stream<T> values(AccountShape shape, Function<JsonNode, T> field) {
    return whole(shape).map(field);
  }

  private static Stream<Instant> starts(AccountShape shape) {
    return whole(shape)
        .filter(webinar -> webinar.has("start_time"))
        .map(webinar -> Instant.parse(webinar.path("start_time").asText()));
  }

  private static Stream<Instant> occurrences(AccountShape shape) {
    return whole(shape)
        .flatMap(webinar -> webinar.path("occurrences").valueStream())
        .map(occurrence -> Instant.parse(occurrence.path("start_time").asText()));
  }

  private static Webinars webinars(AccountShape shape) {
    Ownership ownership = new Ownership(shape.webinars(), shape.staff().licensed());
    return new Webinars(shape, ownership, new Users(shape));
  }
}
