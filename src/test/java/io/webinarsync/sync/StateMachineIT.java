package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What the database lets nobody do to a sync's state, an operator with psql included. */
@QuarkusTest
class StateMachineIT extends ReplicaScenario {

  @ParameterizedTest
  @CsvSource({
    "running, started, zoom_sync_logs_runs_once",
    "started, completed, zoom_sync_logs_completes_after_running",
    "completed, running, zoom_sync_logs_final_state",
    "failed, completed, zoom_sync_logs_final_state",
    "cancelled, failed, zoom_sync_logs_final_state"
  })
  void a_state_is_left_in_one_direction(String from, String to, String rule) {
    String id = sync(from);

    assertThatThrownBy(() -> to(id, to, "user", "A reason"))
        .rootCause()
        .hasMessageContaining(id)
        .extracting(StateMachineIT::rule)
        .isEqualTo(rule);
    assertThat(rows("select status from zoom_sync_logs where id = ?::uuid", id).get(0))
        .containsExactly(from);
  }

  @ParameterizedTest
  @CsvSource({
    "started, failed",
    "started, cancelled",
    "running, failed",
    "running, cancelled",
    "running, completed"
  })
  void every_end_is_told_once(String from, String to) {
    String id = sync(from);

    to(id, to, "user", "A reason");

    assertThat(
            rows(
                "select details ->> 'status' from sync_progress_updates where sync_id = ?::uuid",
                id))
        .containsExactly(List.of(to));
  }

  @Test
  void an_end_says_by_whom_and_why() {
    String id = sync("running");

    assertThatThrownBy(() -> to(id, "failed", "user", null))
        .rootCause()
        .extracting(StateMachineIT::rule)
        .isEqualTo("zoom_sync_logs_end_says_by_whom_and_why");
    assertThatThrownBy(() -> to(id, "failed", null, "A reason"))
        .rootCause()
        .extracting(StateMachineIT::rule)
        .isEqualTo("zoom_sync_logs_end_says_by_whom_and_why");
  }

  private static String rule(Throwable refusal) {
    return ((PSQLException) refusal).getServerErrorMessage().getConstraint();
  }

  private void to(String id, String status, String by, String why) {
    execute(
        """
        update zoom_sync_logs
           set status = ?,
               result = case when ? = 'completed' then 'complete' end,
               ended_at = now(),
               ended_by = ?,
               end_reason = ?
         where id = ?::uuid
        """,
        status,
        status,
        by,
        why,
        id);
  }

  /** The account is at work elsewhere, so that nobody claims what waits. */
  private String sync(String status) {
    String connection = connect();
    busyElsewhere();
    String id = UUID.randomUUID().toString();
    boolean isFinal = !status.equals("started") && !status.equals("running");
    execute(
        """
        insert into zoom_sync_logs
               (id, connection_id, user_id, requested_by, request_hash, sync_type, streams, owner,
                status, result, started_at, ended_at, ended_by, end_reason)
        values (?::uuid, ?::uuid, 'local', 'local', 'hash', 'full', array['webinars'], 'another',
                ?, ?, now(), case when ? then now() end, ?, ?)
        """,
        id,
        connection,
        status,
        status.equals("completed") ? "complete" : null,
        isFinal,
        isFinal ? "engine" : null,
        isFinal ? "A reason" : null);
    return id;
  }
}
