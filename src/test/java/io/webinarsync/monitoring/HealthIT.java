package io.webinarsync.monitoring;

import static io.webinarsync.security.NamedCaller.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HealthIT {

  private final String owner = "owner-" + UUID.randomUUID();

  @Inject SyncRows rows;

  @Test
  void a_connection_that_is_well_has_a_hundred_and_no_reasons() {
    UUID connection = rows.connection(owner);
    UUID sync = rows.sync(connection, "completed", "2 hours");
    rows.webinars(connection, 1, "Topic", "h");

    as(owner)
        .get("/connections/" + connection + "/health")
        .then()
        .statusCode(200)
        .body("connectionId", equalTo(connection.toString()))
        .body("score", equalTo(100))
        .body("status", equalTo("healthy"))
        .body("reasons", empty())
        .body("failedSyncs24h", equalTo(0))
        .body("avgSyncDurationSeconds", equalTo(60.0f))
        .body(
            "checks.name",
            contains(
                "connection_validity", "recent_sync_success", "data_integrity", "sync_performance"))
        .body("checks.status", contains("passed", "passed", "passed", "passed"))
        .body("checks[0].details.canRefresh", equalTo(true))
        .body("checks[3].details.completedSyncs", equalTo(1))
        .body("dataQuality.newestCompletedSync", equalTo(sync.toString()))
        .body("dataQuality.gaps", equalTo(0));
  }

  @Test
  void a_connection_that_is_not_well_says_why() {
    UUID connection = rows.connection(owner);
    UUID sync = rows.sync(connection, "completed", "2 hours");
    rows.set(sync, "result = 'gaps'");
    rows.gap(sync);
    rows.gap(sync);
    rows.webinars(connection, 12, "Topic", "h");
    rows.webinars(connection, 1, " ", "h");
    rows.setWebinars(connection, "last_synced_at = now() - interval '8 days'");

    as(owner)
        .get("/connections/" + connection + "/health")
        .then()
        .body("score", equalTo(0))
        .body("status", equalTo("critical"))
        .body(
            "reasons",
            contains(
                "No sync has ever completed whole and without errors",
                "13 webinars were not synced for 7 days"))
        .body("lastSuccessfulSync", nullValue())
        .body("staleWebinarCount", equalTo(13))
        .body("checks.status", contains("passed", "warning", "warning", "passed"))
        .body("checks[2].details.invalidWebinars", equalTo(1))
        .body("dataQuality.invalid", equalTo(1))
        .body("dataQuality.warning", equalTo(0))
        .body("dataQuality.stale", equalTo(13))
        .body("dataQuality.gaps", equalTo(2));
  }

  @Test
  void before_the_first_sync_gaps_are_not_known() {
    UUID connection = rows.connection(owner);

    as(owner)
        .get("/connections/" + connection + "/health")
        .then()
        .body("score", equalTo(0))
        .body("hoursSinceLastSync", nullValue())
        .body("checks[3].status", equalTo("skipped"))
        .body("dataQuality.newestCompletedSync", nullValue())
        .body("dataQuality.gaps", nullValue());
  }

  @Test
  void a_summary_counts_the_syncs_of_the_last_days() {
    UUID connection = rows.connection(owner);
    rows.sync(connection, "completed", "40 days");
    rows.set(
        rows.sync(connection, "completed", "2 days"),
        "webinars_synced = 10, participants_synced = 70");
    rows.sync(connection, "failed", "1 day");
    rows.sync(connection, "running", "1 minute");

    as(owner)
        .get("/connections/" + connection + "/summary")
        .then()
        .statusCode(200)
        .body("days", equalTo(30))
        .body("totalSyncs", equalTo(3))
        .body("successfulSyncs", equalTo(1))
        .body("failedSyncs", equalTo(1))
        .body("inProgressSyncs", equalTo(1))
        .body("totalWebinarsSynced", equalTo(10))
        .body("totalParticipantsSynced", equalTo(70))
        .body("avgSyncDurationMinutes", equalTo(1.0f));
    as(owner)
        .get("/connections/" + connection + "/summary?days=3650")
        .then()
        .body("totalSyncs", equalTo(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "3651", "x"})
  void days_out_of_range_are_refused_by_their_name(String days) {
    as(owner)
        .get("/connections/" + rows.connection(owner) + "/summary?days=" + days)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?days"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/summary"})
  void anothers_connection_looks_like_one_that_does_not_exist(String path) {
    Anothers.looksLikeNone(rows.connection(owner), path, "*/*");
  }
}
