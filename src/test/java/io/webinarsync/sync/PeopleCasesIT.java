package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.Scenario;
import io.webinarsync.ZoomCase;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.Oddity;
import io.webinarsync.sandbox.People;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Zoom tells of people and times, over real HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(
    value = SandboxResource.class,
    initArgs = @ResourceArg(name = "webinars", value = "1"))
class PeopleCasesIT extends Scenario {

  private static final List<String> ALL = SyncStream.names();

  @Test
  @ZoomCase(7)
  void a_webinar_that_has_not_ended_has_no_attendance_yet_and_no_gap() {
    people(6, EnumSet.noneOf(Oddity.class));
    sandbox
        .faults()
        .add(
            Fault.error(404, 3001, "Webinar does not exist or is not end: 1.")
                .on(Endpoint.PARTICIPANTS));

    JsonPath sync = sync(connect(), "full", ALL);

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(statuses("zoom_webinar_instances", "attendance_status")).containsOnly("pending");
  }

  @Test
  @ZoomCase(13)
  void uuids_with_slashes_and_pluses_bring_their_people() {
    people(24, EnumSet.of(Oddity.ODD_UUID));

    sync(connect(), "full", ALL);

    List<String> uuids =
        rows("select distinct instance_uuid from zoom_webinar_participants").stream()
            .map(row -> row.get(0).toString())
            .toList();
    assertThat(uuids).anyMatch(uuid -> uuid.startsWith("/")).anyMatch(uuid -> uuid.contains("//"));
    assertThat(uuids).anyMatch(uuid -> uuid.contains("+"));
    assertThat(differences()).isEmpty();
  }

  @Test
  @ZoomCase({14, 25})
  void each_past_instance_of_a_recurring_webinar_has_its_people_and_deleted_ones_none() {
    people(40, EnumSet.noneOf(Oddity.class));

    sync(connect(), "full", ALL);

    assertThat(
            number(
                """
                select count(*)
                  from (select webinar_id
                          from zoom_webinar_participants
                         group by webinar_id
                        having count(distinct instance_uuid) >= 3) recurring
                """))
        .isPositive();
    assertThat(number("select count(*) from zoom_webinar_occurrences where status = 'deleted'"))
        .isPositive();
    assertThat(differences()).isEmpty();
  }

  @Test
  @ZoomCase({15, 16, 18, 19})
  void persons_are_counted_once_whatever_their_sessions() {
    people(30, EnumSet.of(Oddity.RESTART, Oddity.REJOINS, Oddity.GUESTS, Oddity.EMAIL_CASE));

    sync(connect(), "full", ALL);

    List<Long> held = sandbox.truth().ids().filter(id -> !sessions(id).isEmpty()).boxed().toList();
    assertThat(held).isNotEmpty();
    for (long id : held) {
      List<ObjectNode> sessions = sessions(id);
      assertThat(
              rows(
                  "select total_attendees, total_minutes from zoom_webinars where webinar_id = ?",
                  id))
          .as("webinar %d", id)
          .containsExactly(List.of(persons(sessions), (int) (seconds(sessions) / 60)));
    }
    assertThat(differences()).isEmpty();
    assertThat(number("select count(*) from zoom_webinar_participants where name = 'iPhone'"))
        .isGreaterThanOrEqualTo(2);
    assertThat(
            number(
                """
                select count(*)
                  from zoom_webinar_attendance
                 where name = 'iPhone' and sessions > 1
                """))
        .isZero();
    assertThat(
            number(
                """
                select count(*)
                  from zoom_webinar_participants part
                  join zoom_webinar_registrants registrant using (connection_id, webinar_id)
                 where part.registrant_id = registrant.registrant_id
                   and part.user_email <> registrant.email
                   and lower(part.user_email) = lower(registrant.email)
                """))
        .isPositive();
  }

  @Test
  @ZoomCase(16)
  void time_on_two_devices_counts_once() {
    people(20, EnumSet.of(Oddity.REJOINS));

    sync(connect(), "full", ALL);

    assertThat(
            number(
                """
                select count(*)
                  from zoom_webinar_attendance attendance
                 where sessions >= 3
                   and attended_seconds < (select sum(duration)
                                             from zoom_webinar_participants part
                                            where part.instance_uuid = attendance.instance_uuid
                                              and lower(part.user_email) = attendance.person_key)
                """))
        .isPositive();
  }

  @Test
  @ZoomCase(17)
  void the_same_sync_twice_brings_the_same_rows() {
    people(20, EnumSet.of(Oddity.REJOINS, Oddity.GUESTS, Oddity.ANONYMOUS_ANSWERS));
    String connection = connect();
    sync(connection, "full", ALL);

    JsonPath again = sync(connection, "full", ALL);

    assertThat(again.getInt("counts.participants.inserted")).isZero();
    assertThat(again.getInt("counts.poll_answers.inserted")).isZero();
    assertThat(differences()).isEmpty();
    assertThat(number("select count(*) from zoom_webinar_poll_answers where answer_key like '%#2'"))
        .isPositive();
  }

  @Test
  @ZoomCase(20)
  void attendance_asked_right_after_the_end_is_pending_until_a_person_syncs_again() {
    account(
        settings ->
            settings
                .withWebinars(12)
                .withStaff(1, 0, 0)
                .withAnchor(Instant.now())
                .withPeople(People.exactly(3, 5))
                .withOddities(EnumSet.of(Oddity.JUST_ENDED), 1));
    String connection = connect();

    JsonPath first = sync(connection, "full", SyncStream.usual());
    List<String> before = statuses("zoom_webinars", "participant_sync_status");
    sandbox.changes().settle(sandbox.truth().ids().toArray());
    JsonPath second = sync(connection, "delta", SyncStream.usual());

    assertThat(first.getString("result")).isEqualTo("complete");
    assertThat(before).contains("pending");
    assertThat(second.getString("result")).isEqualTo("complete");
    assertThat(statuses("zoom_webinars", "participant_sync_status"))
        .contains("synced")
        .doesNotContain("pending");
    assertThat(number("select count(*) from zoom_webinar_participants where duration = 0"))
        .isZero();
  }

  @Test
  @ZoomCase({21, 22, 23, 27, 30})
  void awkward_fields_are_stored_as_they_are() {
    people(
        40,
        EnumSet.complementOf(
            EnumSet.of(Oddity.WRONG_TOTAL, Oddity.JUST_ENDED, Oddity.MISSING_FIELDS)));

    JsonPath sync = sync(connect(), "full", ALL);

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(differences()).isEmpty();
    assertThat(number("select count(*) from zoom_webinars where type = 6 and start_time is null"))
        .isPositive();
    assertThat(number("select max(webinar_id) from zoom_webinars"))
        .isGreaterThan(Integer.MAX_VALUE);
    assertThat(number("select max(length(agenda)) from zoom_webinars")).isGreaterThan(250);
    assertThat(number("select count(*) from zoom_webinars where topic is null")).isPositive();
  }

  @Test
  @ZoomCase(24)
  void registrants_of_all_three_statuses_are_stored() {
    people(20, EnumSet.noneOf(Oddity.class));

    sync(connect(), "full", ALL);

    assertThat(new HashSet<>(statuses("zoom_webinar_registrants", "status")))
        .containsExactlyInAnyOrder("pending", "approved", "denied");
    assertThat(differences()).isEmpty();
  }

  @Test
  @ZoomCase(26)
  void history_is_asked_for_month_by_month_without_gap_or_overlap() {
    account(settings -> settings.withWebinars(3).withStaff(1, 0, 0).withHistory(8));

    JsonPath sync = sync(connect(), "full", ALL);

    List<LocalDate[]> windows =
        sandbox.requests().stream()
            .filter(request -> request.path().endsWith("/history_meetings"))
            .map(
                request ->
                    new LocalDate[] {day(request.query(), "from"), day(request.query(), "to")})
            .toList();
    assertThat(windows)
        .hasSize((int) LeastCalls.monthsOfTheYear(windows.get(windows.size() - 1)[1]));
    for (int i = 1; i < windows.size(); i++) {
      assertThat(windows.get(i)[0]).isEqualTo(windows.get(i - 1)[1].plusDays(1));
    }
    assertThat(windows).allMatch(window -> window[1].isBefore(window[0].plusMonths(1)));
    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(statuses("zoom_webinars", "status").stream().filter("expired"::equals).count())
        .isEqualTo(8);
    assertThat(differences()).isEmpty();
  }

  @Test
  void history_without_a_host_proves_nothing_where_a_host_could_not_be_listed() {
    people(20, EnumSet.of(Oddity.MISSING_FIELDS));
    String failing =
        sandbox
            .truth()
            .ids()
            .filter(id -> !sandbox.truth().instances(id).isEmpty())
            .mapToObj(id -> sandbox.truth().webinar(id).orElseThrow().path("host_id").asText())
            .findFirst()
            .orElseThrow();
    sandbox.faults().add(Fault.html(403).on(Endpoint.WEBINARS).ofHost(failing));

    JsonPath sync = sync(connect(), "full", ALL);

    assertThat(sync.getString("result")).isEqualTo("gaps");
    assertThat(statuses("zoom_webinars", "status")).isNotEmpty().doesNotContain("expired");
  }

  @Test
  @ZoomCase(28)
  void pending_users_without_an_id_are_in_nobodys_way() {
    account(settings -> settings.withWebinars(4).withStaff(2, 0, 3));

    JsonPath sync = sync(connect(), "full", SyncStream.usual());

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(number("select count(*) from zoom_hosts")).isEqualTo(2);
  }

  @Test
  @ZoomCase(31)
  void the_rows_count_where_zoom_announces_another_number() {
    people(12, EnumSet.of(Oddity.WRONG_TOTAL));

    JsonPath sync = sync(connect(), "full", ALL);

    assertThat(sync.getString("result")).isEqualTo("gaps");
    assertThat(gaps()).isNotEmpty();
    assertThat(gaps())
        .allMatch(gap -> gap.get(2).toString().matches("announced \\d+, (stored|listed) \\d+"));
    assertThat(differences()).isEmpty();
  }

  private void people(int webinars, Set<Oddity> oddities) {
    account(
        settings ->
            settings
                .withWebinars(webinars)
                .withStaff(2, 0, 0)
                .withPeople(People.upTo(12, 15))
                .withOddities(oddities, oddities.size() > 6 ? 0.3 : 1));
  }

  private List<String> differences() {
    LongStream ids =
        LongStream.concat(
                sandbox.truth().ids(),
                sandbox.truth().history().stream()
                    .mapToLong(entry -> entry.path("meeting_id").asLong()))
            .distinct();
    return new Judge(sandbox.truth(), this::rows).differences(ids);
  }

  private List<String> statuses(String table, String column) {
    return rows("select " + column + " from " + table).stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  private List<ObjectNode> sessions(long id) {
    return sandbox.truth().instances(id).stream()
        .map(instance -> instance.path("uuid").asText())
        .flatMap(
            uuid ->
                sandbox.truth().participants(uuid).stream()
                    .map(session -> session.put("instance", uuid)))
        .toList();
  }

  /** Worked out without SQL: who has an address is that address; a guest is a person a session. */
  private static int persons(List<ObjectNode> sessions) {
    Set<String> addresses =
        sessions.stream()
            .map(PeopleCasesIT::address)
            .filter(address -> !address.isEmpty())
            .collect(Collectors.toSet());
    long guests = sessions.stream().filter(session -> address(session).isEmpty()).count();
    return addresses.size() + (int) guests;
  }

  /** The union of each person's sessions, second by second, in each instance. */
  private static long seconds(List<ObjectNode> sessions) {
    return sessions.stream()
        .collect(Collectors.groupingBy(PeopleCasesIT::personInInstance))
        .values()
        .stream()
        .mapToLong(
            own ->
                own.stream()
                    .flatMapToLong(
                        session ->
                            LongStream.range(
                                second(session, "join_time"), second(session, "leave_time")))
                    .distinct()
                    .count())
        .sum();
  }

  private static String personInInstance(ObjectNode session) {
    String person =
        address(session).isEmpty() ? session.path("user_id").asText() : address(session);
    return session.path("instance").asText() + " " + person;
  }

  private static long second(ObjectNode session, String field) {
    return Instant.parse(session.path(field).asText()).getEpochSecond();
  }

  private static String address(ObjectNode session) {
    return session.path("user_email").asText().toLowerCase(Locale.ROOT);
  }

  private static LocalDate day(String query, String name) {
    return Stream.of(query.split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> LocalDate.parse(part.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
