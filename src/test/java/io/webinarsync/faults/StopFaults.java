package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that is asked to end, and one that starts before its database does. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StopFaults {

  private static final int ENDED_BY_SIGTERM = 143;

  private Stage stage;

  @BeforeEach
  void start() {
    stage = Stage.of(Accounts.some(), 2);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void who_is_asked_to_end_settles_its_sync_and_another_goes_on_with_it() {
    Person person = stage.begin();
    Replica ending = stage.replica(0);
    String stopped = person.insist(ending, person.full());
    stage.awaitCalls(300);

    ending.process().terminate();

    assertThat(ending.process().exitCode(Duration.ofSeconds(10))).isEqualTo(ENDED_BY_SIGTERM);
    assertThat(end(stopped)).containsExactly("failed", "shutdown");
    assertThat(stage.replica(1).api().get("/syncs/" + stopped).body().path("resumable").asBoolean())
        .isTrue();
    String next = person.insist(stage.replica(1), Person.resumeOf(stopped));
    assertThat(stage.ended(next)).isEqualTo("completed");
    assertThat(new Verdict(stage, person).whole()).isEmpty();
  }

  @Test
  void who_is_asked_to_end_says_that_it_is_not_ready_before_it_takes_no_more_connections() {
    Person person = stage.begin();
    Replica ending = stage.replica(0);
    person.insist(ending, person.full());
    stage.awaitCalls(100);

    ending.process().terminate();

    int unready =
        await()
            .atMost(Duration.ofSeconds(5))
            .pollInterval(Duration.ofMillis(10))
            .until(ending::readiness, readiness -> readiness != 200);
    assertThat(unready).isEqualTo(503);
    assertThat(stage.replica(1).readiness()).isEqualTo(200);
    assertThat(ending.process().exitCode(Duration.ofSeconds(10))).isEqualTo(ENDED_BY_SIGTERM);
  }

  @Test
  void who_has_nothing_to_settle_ends_as_well() {
    stage.begin();

    stage.replica(0).process().terminate();

    assertThat(stage.replica(0).process().exitCode(Duration.ofSeconds(10)))
        .isEqualTo(ENDED_BY_SIGTERM);
  }

  @Test
  void what_was_accepted_just_before_is_settled_or_done_by_another() {
    Person person = stage.begin();
    String id = person.insist(stage.replica(0), person.full());
    stage.replica(0).process().terminate();
    stage.replica(0).process().exitCode(Duration.ofSeconds(10));

    String status = stage.ended(id);

    assertThat(status).isIn("failed", "completed");
    assertThat(new Verdict(stage, person).sound()).isEmpty();
  }

  @Test
  void a_service_waits_for_a_database_that_is_away_at_its_start() {
    stage.begin();
    Replica early = stage.replica(1);
    early.process().kill();
    early.database().cut();

    early.restart();

    assertThat(early.api().get("/q/health/live").status()).isEqualTo(200);
    assertThat(early.readiness()).isEqualTo(503);
    early.database().pass();
    await().atMost(Duration.ofSeconds(15)).until(early::readiness, ready -> ready == 200);
    Person person = stage.begin();
    Map<String, ?> order = person.full();
    assertThat(stage.ended(person.insist(early, order))).isEqualTo("completed");
    assertThat(new Verdict(stage, person).whole()).isEmpty();
  }

  private List<String> end(String syncId) {
    List<Object> row =
        stage
            .sql()
            .rows("select status, ended_by from zoom_sync_logs where id = ?::uuid", syncId)
            .get(0);
    return row.stream().map(String::valueOf).toList();
  }
}
