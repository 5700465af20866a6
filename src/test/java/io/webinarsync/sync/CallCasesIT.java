package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.Scenario;
import io.webinarsync.ZoomCase;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.People;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.RecordedRequest;
import io.webinarsync.sandbox.SandboxResource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Zoom does to calls, over real HTTP: lists, limits, refusals, tokens. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(
    value = SandboxResource.class,
    initArgs = @ResourceArg(name = "webinars", value = "1"))
class CallCasesIT extends Scenario {

  private static final List<String> WEBINARS = List.of("webinars");

  private static final String PER_SECOND =
      "You have reached the maximum per-second rate limit for this API. Try again later.";

  private static final String DAILY =
      "You have reached the maximum daily rate limit for this API. Refer to the response header"
          + " for details on when you can make another request.";

  @Test
  @ZoomCase(1)
  void six_hundred_and_fifty_webinars_take_three_list_calls() {
    account(settings -> settings.withWebinars(650).withStaff(1, 0, 0));

    JsonPath sync = sync(connect(), "full", WEBINARS);

    List<String> queries =
        sandbox.requests().stream()
            .filter(request -> request.path().endsWith("/webinars"))
            .map(RecordedRequest::query)
            .toList();
    assertThat(sync.getInt("counts.webinars.inserted")).isEqualTo(650);
    assertThat(queries).hasSize(3);
    assertThat(queries.get(0)).isEqualTo("type=scheduled&page_size=300");
    assertThat(queries.subList(1, 3))
        .allMatch(query -> query.startsWith(queries.get(0) + "&next_page_token="));
  }

  @Test
  @ZoomCase(2)
  void a_page_token_that_expires_on_page_three_has_the_list_read_again() {
    account(settings -> settings.withWebinars(650).withStaff(1, 0, 0));
    sandbox.faults().add(Fault.expiredPageToken().on(Endpoint.WEBINARS).every(2).first(2));

    JsonPath sync = sync(connect(), "full", WEBINARS);

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(number("select count(*) from zoom_webinars")).isEqualTo(650);
    assertThat(sandbox.calls().of(Endpoint.WEBINARS)).isEqualTo(6);
  }

  @Test
  @ZoomCase(3)
  void two_refusals_for_the_rate_and_then_an_answer() {
    account(settings -> settings.withWebinars(3).withStaff(1, 0, 0));
    sandbox.faults().add(Fault.error(429, 429, PER_SECOND).on(Endpoint.WEBINAR).first(2));

    JsonPath sync = sync(connect(), "full", WEBINARS);

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sync.getInt("rateLimitHits")).isEqualTo(2);
    assertThat(sync.getInt("errorCount")).isZero();
  }

  @Test
  @ZoomCase(4)
  void a_daily_limit_ends_the_sync_with_the_instant_that_zoom_names() {
    account(settings -> settings.withWebinars(3).withStaff(1, 0, 0));
    Instant named = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
    sandbox
        .faults()
        .add(
            Fault.error(429, 429, DAILY)
                .withHeader("Retry-After", named.toString())
                .on(Endpoint.WEBINAR));

    JsonPath sync = sync(connect(), "full", WEBINARS);

    assertThat(sync.getString("status")).isEqualTo("failed");
    assertThat(Instant.parse(sync.getString("resumeAt"))).isEqualTo(named);
  }

  @Test
  @ZoomCase(4)
  void a_daily_limit_is_known_by_its_message_alone() {
    account(settings -> settings.withWebinars(3).withStaff(1, 0, 0));
    sandbox.faults().add(Fault.error(429, 429, DAILY).on(Endpoint.WEBINAR));

    JsonPath sync = sync(connect(), "full", WEBINARS);

    assertThat(sync.getString("status")).isEqualTo("failed");
    assertThat(Instant.parse(sync.getString("resumeAt")))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(1)));
  }

  @Test
  @ZoomCase(5)
  void whatever_the_header_says_the_wait_is_sane() {
    account(settings -> settings.withWebinars(3).withStaff(1, 0, 0));
    List.of("1", "Sun, 22 Nov 2020 00:00:00 GMT", "soon", "-7", "")
        .forEach(
            value ->
                sandbox
                    .faults()
                    .add(
                        Fault.error(429, 429, PER_SECOND)
                            .withHeader("Retry-After", value)
                            .on(Endpoint.WEBINAR)
                            .first(1)));

    assertThat(sync(connect(), "full", WEBINARS).getString("result")).isEqualTo("complete");
  }

  @Test
  @ZoomCase(5)
  void the_year_2099_is_no_time_to_come_back() {
    account(settings -> settings.withWebinars(3).withStaff(1, 0, 0));
    sandbox
        .faults()
        .add(
            Fault.error(429, 429, DAILY)
                .withHeader("Retry-After", "2099-01-01T00:00:00Z")
                .on(Endpoint.WEBINAR));

    JsonPath sync = sync(connect(), "full", WEBINARS);

    assertThat(Instant.parse(sync.getString("resumeAt")))
        .isBefore(Instant.now().plus(Duration.ofDays(1).plusMinutes(1)));
  }

  @Test
  @ZoomCase(6)
  void a_webinar_gone_between_list_and_detail_is_no_gap() {
    account(settings -> settings.withWebinars(5).withStaff(1, 0, 0));
    sandbox.changes().removeAfterListing(sandbox.truth().ids().findFirst().orElseThrow());

    JsonPath sync = sync(connect(), "full", SyncStream.usual());

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sync.getInt("progress.skipped")).isOne();
    assertThat(number("select count(*) from zoom_webinars")).isEqualTo(4);
    assertThat(
            rows(
                "select error_message from webinar_sync_queue where processing_status = 'skipped'"))
        .allMatch(row -> row.get(0).toString().startsWith("404/3001"));
  }

  @Test
  @ZoomCase(8)
  void one_host_of_twenty_without_the_add_on_is_left_out_by_name() {
    account(settings -> settings.withWebinars(40).withStaff(20, 1, 0));

    JsonPath sync = sync(connect(), "full", WEBINARS);

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(number("select count(*) from zoom_webinars")).isEqualTo(40);
    assertThat(
            rows(
                """
                select details ->> 'hostId'
                  from sync_reconciliations
                 where details ->> 'skipped' like '400/200 %add-on%'
                """))
        .containsExactly(List.of(sandbox.truth().hostsWithoutAddon().get(0)));
  }

  @Test
  @ZoomCase(9)
  void a_scope_that_is_missing_for_polls_costs_one_call_and_is_one_gap() {
    account(
        settings ->
            settings
                .withWebinars(30)
                .withStaff(1, 0, 0)
                .withoutScopes(Set.of("webinar:read:list_polls")));

    JsonPath sync = sync(connect(), "full", SyncStream.usual());

    assertThat(sync.getString("result")).isEqualTo("gaps");
    assertThat(gaps()).hasSize(1);
    assertThat(gaps().get(0).get(0)).isNull();
    assertThat(gaps().get(0).get(1)).isEqualTo("polls");
    assertThat(gaps().get(0).get(2).toString()).contains("400/4711", "webinar:read:list_polls");
    assertThat(sandbox.calls().of(Endpoint.POLLS)).isOne();
    assertThat(sync.getString("progress.streams.find { it.name == 'polls' }.status"))
        .isEqualTo("skipped");
    assertThat(
            new Judge(sandbox.truth(), this::rows)
                .differences(
                    sandbox.truth().ids(),
                    place ->
                        !place.stream().equals("polls") && !place.stream().equals("absentees")))
        .isEmpty();
  }

  @Test
  @ZoomCase(10)
  void many_calls_that_meet_a_dead_token_bring_one_new_one() {
    account(settings -> settings.withWebinars(60).withStaff(1, 0, 0));
    String connection = connect();
    sandbox.faults().add(Fault.delay(Duration.ofMillis(50)).on(Endpoint.WEBINAR));
    sandbox.faults().add(Fault.expiredAccessToken().on(Endpoint.WEBINARS).first(1));
    sandbox.forgetCalls();

    JsonPath sync = sync(connection, "full", SyncStream.usual());
    sandbox.expireAccessTokens();
    JsonPath second = sync(connection, "full", SyncStream.usual());

    assertThat(List.of(sync.getString("result"), second.getString("result")))
        .containsOnly("complete");
    assertThat(sandbox.calls().of(Endpoint.TOKEN)).isEqualTo(2);
  }

  @Test
  @ZoomCase(29)
  void what_is_no_answer_is_asked_for_again() {
    account(settings -> settings.withWebinars(12).withStaff(1, 0, 0));
    List<Fault> faults =
        List.of(
            Fault.html(502),
            Fault.status(200),
            Fault.truncation(),
            Fault.reset(),
            Fault.status(503));
    List<Endpoint> endpoints =
        List.of(Endpoint.WEBINAR, Endpoint.PARTICIPANTS, Endpoint.REGISTRANTS, Endpoint.QUESTIONS);
    faults.forEach(
        fault -> endpoints.forEach(endpoint -> sandbox.faults().add(fault.on(endpoint).first(1))));

    JsonPath sync = sync(connect(), "full", SyncStream.usual());

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sync.getInt("retryCount")).isGreaterThanOrEqualTo(endpoints.size());
    assertThat(
            new Judge(sandbox.truth(), this::rows)
                .differences(sandbox.truth().ids(), place -> !place.stream().equals("absentees")))
        .isEmpty();
  }

  @Test
  @ZoomCase(33)
  void one_failing_page_among_many_is_a_gap_and_loses_nothing_that_is_stored() {
    account(
        settings -> settings.withWebinars(4).withStaff(1, 0, 0).withPeople(People.exactly(0, 700)));
    String connection = connect();
    sync(connection, "full", SyncStream.usual());
    long stored = number("select count(*) from zoom_webinar_participants");
    sandbox.faults().add(Fault.status(500).on(Endpoint.PARTICIPANTS).every(3).first(3));
    execute("update sync_retry_policies set max_retries = 0");

    JsonPath sync = sync(connection, "full", SyncStream.usual());

    assertThat(sync.getString("status")).isEqualTo("completed");
    assertThat(sync.getString("result")).isEqualTo("gaps");
    assertThat(gaps()).hasSize(1);
    assertThat(gaps().get(0).get(1)).isEqualTo("participants");
    assertThat(gaps().get(0).get(2).toString()).startsWith("500 ");
    assertThat(number("select count(*) from zoom_webinar_participants")).isEqualTo(stored);
  }
}
