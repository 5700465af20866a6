package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.PeopleScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sync whose sessions with the database are ended under it, again and again. */
@QuarkusTest
class LostSessionsIT extends PeopleScenario {

  private static final String END_SESSIONS =
      """
      select count(pg_terminate_backend(pid))
        from pg_stat_activity
       where datname = current_database()
         and application_name = 'vertx-pg-client'
      """;

  @Test
  void a_sync_completes_whole_while_its_sessions_are_ended() {
    String connection = connect();
    sandbox.faults().add(Fault.delay(Duration.ofMillis(150)).on(Endpoint.WEBINAR));
    sandbox.faults().add(Fault.delay(Duration.ofMillis(150)).on(Endpoint.PANELISTS));

    String id =
        start(Map.of("connectionId", connection, "mode", "full", "streams", SyncStream.usual()));
    endSessionsUntilItHasEnded(id);

    JsonPath sync = ended(id);
    assertThat(sync.getString("status")).isEqualTo("completed");
    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sync.getInt("progress.processed")).isEqualTo(48);
    assertThat(
            new Judge(sandbox.truth(), this::rows)
                .differences(sandbox.truth().ids(), place -> !place.stream().equals("absentees")))
        .isEmpty();
    assertThat(
            number(
                """
                select count(*) - count(distinct (webinar_id, stream, details ->> 'hostId'))
                  from sync_reconciliations
                """))
        .isZero();
    assertThat(
            number(
                "select count(*) from sync_progress_updates where details ->> 'event' = 'ended'"))
        .isOne();
  }

  private void endSessionsUntilItHasEnded(String id) {
    await()
        .pollInterval(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              number(END_SESSIONS);
              return number(
                      "select count(*) from zoom_sync_logs where id = ?::uuid and ended_at is not null",
                      id)
                  == 1;
            });
  }
}
