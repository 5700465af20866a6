package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FaultySyncIT extends SyncScenario {

  private static final String PER_SECOND =
      "{\"code\":429,\"message\":\"You have reached the maximum per-second rate limit for this API."
          + " Try again later.\"}";

  @Test
  void everything_at_once_and_the_rows_are_still_right() {
    sandbox.faults().add(limited("0").every(97));
    sandbox.faults().add(limited("junk").first(1));
    sandbox.faults().add(limited("-5").first(1));
    sandbox.faults().add(limited("Sun, 22 Nov 2020 00:00:00 GMT").first(1));
    sandbox.faults().add(limited("1").first(1));
    sandbox.faults().add(Fault.status(500).on(Endpoint.WEBINAR).every(41));
    sandbox.faults().add(Fault.html(502).on(Endpoint.WEBINAR).every(83));
    sandbox.faults().add(Fault.reset().on(Endpoint.WEBINAR).every(59));
    sandbox.faults().add(Fault.truncation().on(Endpoint.WEBINAR).every(67));
    sandbox.faults().add(Fault.truncation().on(Endpoint.WEBINARS).first(1));
    sandbox.faults().add(Fault.expiredPageToken().first(1));
    sandbox.faults().add(Fault.expiredAccessToken().on(Endpoint.WEBINAR).every(211));

    JsonPath sync = sync(connect(), "full");

    String id = sync.getString("id");
    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(rows("select count(*), count(distinct webinar_id) from zoom_webinars"))
        .containsExactly(List.of(620L, 620L));
    assertThat(sync.getInt("retryCount")).isGreaterThan(30);
    assertThat(sync.getInt("rateLimitHits")).isGreaterThan(7);
    assertThat(sync.getInt("errorCount")).isZero();
    assertThat(
            rows(
                """
                select distinct error_type
                  from sync_error_logs
                 where sync_id = ?::uuid and resolved and retry_count > 0
                 order by 1
                """,
                id))
        .contains(List.of("network_error"), List.of("rate_limit"), List.of("server_error"));
  }

  @Test
  void a_webinar_that_cannot_be_read_is_a_gap_and_stops_no_other() {
    long failing = sandbox.truth().ids().skip(5).findFirst().orElseThrow();
    sandbox.faults().add(Fault.status(503).ofWebinar(failing));

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("status")).isEqualTo("completed");
    assertThat(sync.getString("result")).isEqualTo("gaps");
    assertThat(sync.getInt("gapCount")).isEqualTo(1);
    assertThat(sync.getInt("progress.failed")).isEqualTo(1);
    assertThat(number("select count(*) from zoom_webinars")).isEqualTo(619);
    assertThat(
            rows(
                "select webinar_id, announced, stored from sync_reconciliations where gap_reason is not null"))
        .containsExactly(List.of(failing, 1, 0));
    assertThat(rows("select error_type, retry_count, resolved from sync_error_logs"))
        .containsExactly(List.of("server_error", 5, false));
  }

  @Test
  void a_host_that_cannot_be_listed_is_a_gap_and_stops_no_other() {
    String failing = sandbox.truth().hosts().get(1);
    long ofOthers = sandbox.truth().ids().filter(id -> !hostOf(id).equals(failing)).count();
    sandbox.faults().add(Fault.status(500).ofHost(failing));

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("result")).isEqualTo("gaps");
    assertThat(number("select count(*) from zoom_webinars")).isEqualTo(ofOthers).isPositive();
    assertThat(
            rows(
                "select details ->> 'hostId' from sync_reconciliations where gap_reason is not null"))
        .containsExactly(List.of(failing));
  }

  @Test
  void a_list_entry_without_a_readable_id_is_a_gap() {
    String host = sandbox.truth().hosts().get(0);
    sandbox
        .faults()
        .add(
            Fault.status(200)
                .withHeader("Content-Type", "application/json")
                .withBody(
                    "{\"page_size\":300,\"next_page_token\":\"\",\"webinars\":[{\"id\":\"none\"}]}")
                .ofHost(host));

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("result")).isEqualTo("gaps");
    assertThat(rows("select gap_reason from sync_reconciliations where gap_reason is not null"))
        .containsExactly(List.of("1 entries of the list have no readable id"));
  }

  @Test
  void when_every_webinar_fails_the_sync_has_failed() {
    sandbox.faults().add(Fault.status(500).on(Endpoint.WEBINAR));

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("status")).isEqualTo("failed");
    assertThat(sync.getString("result")).isNull();
    assertThat(sync.getInt("progress.percentage")).isLessThan(100);
    assertThat(sync.getString("endReason")).isEqualTo("None of the 620 webinars could be brought");
  }

  @Test
  void when_no_host_has_the_add_on_the_sync_has_failed_and_says_so() {
    sandbox
        .faults()
        .add(
            Fault.error(
                    400,
                    200,
                    "Webinar plan is missing. You must subscribe to the webinar plan and enable"
                        + " webinars for this user in order to perform this action.")
                .on(Endpoint.WEBINARS));

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("status")).isEqualTo("failed");
    assertThat(sync.getString("endReason")).containsIgnoringCase("add-on");
  }

  @Test
  void a_missing_scope_for_lists_fails_the_sync_and_names_the_scope() {
    sandbox
        .faults()
        .add(
            Fault.error(
                    400,
                    4711,
                    "Invalid access token, does not contain scopes:[webinar:read:list_webinars:admin].")
                .on(Endpoint.WEBINARS));

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("status")).isEqualTo("failed");
    assertThat(sync.getString("endReason")).contains("webinar:read:list_webinars:admin");
  }

  @Test
  void a_daily_limit_ends_the_sync_and_says_when_to_come_back() {
    sandbox.faults().add(Fault.dailyLimit().on(Endpoint.WEBINAR).every(100));

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("status")).isEqualTo("failed");
    assertThat(sync.getString("resumeAt")).isNotNull();
  }

  @Test
  void the_policy_table_governs_the_next_sync_without_a_restart() {
    String connection = connect();
    long failing = sandbox.truth().ids().findFirst().orElseThrow();
    sandbox.faults().add(Fault.status(500).ofWebinar(failing));
    execute("update sync_retry_policies set max_retries = 2 where error_type = 'server_error'");
    sync(connection, "full");
    assertThat(rows("select retry_count from sync_error_logs")).containsExactly(List.of(2));

    execute("update sync_retry_policies set enabled = false where error_type = 'server_error'");
    String second = start(Map.of("connectionId", connection, "mode", "full"));
    ended(second);

    assertThat(rows("select retry_count from sync_error_logs where sync_id = ?::uuid", second))
        .containsExactly(List.of(0));
  }

  private String hostOf(long id) {
    return sandbox.truth().webinar(id).orElseThrow().path("host_id").asText();
  }

  private static Fault limited(String retryAfter) {
    return Fault.status(429)
        .withBody(PER_SECOND)
        .withHeader("Content-Type", "application/json")
        .withHeader("Retry-After", retryAfter)
        .on(Endpoint.WEBINAR);
  }
}
