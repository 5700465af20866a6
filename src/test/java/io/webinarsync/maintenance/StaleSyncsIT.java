package io.webinarsync.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.SyncScenario;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StaleSyncsIT extends SyncScenario {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Inject StaleSyncs job;

  private Connection claims;

  /** Replicas claim one after another: none takes a waiting sync while a test looks at it. */
  @BeforeEach
  void holdClaims() throws SQLException {
    claims = database.getConnection();
    claims.setAutoCommit(false);
    try (Statement lock = claims.createStatement()) {
      lock.execute("select pg_advisory_xact_lock(hashtext('webinar-sync claims'))");
    }
  }

  @AfterEach
  void letClaimsGo() throws SQLException {
    claims.rollback();
    claims.close();
  }

  @ParameterizedTest
  @CsvSource({
    "started, 61 minutes,          , failed",
    "running, 61 minutes,          , failed",
    "running, 59 minutes,          , running",
    "running, 30 days,   1 minute  , running",
    "started, 30 days,   59 minutes, started",
    "running, 30 days,   61 minutes, failed"
  })
  void an_active_sync_fails_after_an_hour_of_silence_and_no_sooner(
      String status, String age, String beat, String expected) {
    String id = insertSync(status, age, beat);

    job.markStale().await().atMost(SOON);

    assertThat(status(id)).isEqualTo(expected);
  }

  @Test
  void the_end_is_told_with_who_and_why() {
    String id = insertSync("running", "2 hours", null);

    job.markStale().await().atMost(SOON);

    assertThat(rows("select ended_by, end_reason from zoom_sync_logs where id = ?::uuid", id))
        .containsExactly(List.of("stale_check", "No sign of life for longer than 01:00:00"));
    assertThat(
            rows(
                "select details ->> 'event' from sync_progress_updates where sync_id = ?::uuid",
                id))
        .containsExactly(List.of("ended"));
  }

  @Test
  void many_replicas_at_once_mark_each_sync_once() {
    String id = insertSync("running", "2 hours", null);

    List<List<UUID>> marked =
        IntStream.range(0, 8)
            .mapToObj(replica -> job.mark().subscribeAsCompletionStage())
            .toList()
            .stream()
            .map(marking -> marking.join())
            .toList();

    assertThat(marked)
        .filteredOn(ids -> !ids.isEmpty())
        .containsExactly(List.of(UUID.fromString(id)));
  }

  @Test
  void the_job_starts_nothing_and_calls_nobody() {
    insertSync("started", "2 hours", null);
    sandbox.forgetCalls();

    for (int day = 0; day < 30; day++) {
      execute("update zoom_sync_logs set created_at = created_at - interval '1 day'");
      job.markStale().await().atMost(SOON);
    }

    assertThat(number("select count(*) from zoom_sync_logs")).isEqualTo(1);
    assertThat(number("select count(*) from zoom_sync_logs where status = 'running'")).isZero();
    assertThat(sandbox.calls().total()).isZero();
  }

  private String status(String id) {
    return (String) rows("select status from zoom_sync_logs where id = ?::uuid", id).get(0).get(0);
  }

  private String insertSync(String status, String age, String beat) {
    String connection = UUID.randomUUID().toString();
    String id = UUID.randomUUID().toString();
    execute(
        "insert into zoom_connections (id, user_id, name, connection_type) values (?::uuid, 'local', 'c', 'oauth')",
        connection);
    execute(
        """
        insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type,
                                    streams, status, created_at)
        values (?::uuid, ?::uuid, 'local', 'local', 'h', 'full', '{webinars}', ?, now() - ?::interval)
        """,
        id,
        connection,
        status,
        age);
    if (beat != null) {
      execute(
          "insert into sync_heartbeats (sync_id, heartbeat_at) values (?::uuid, now() - ?::interval)",
          id,
          beat);
    }
    return id;
  }
}
