package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database goes away in the middle of a sync and comes back: nobody need do anything. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DatabaseFaults {

  private static final Stage STAGE = Stage.of(Accounts.some(), 1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "immediate"})
  void a_restart_is_survived(String mode) {
    Sabotage sabotage = Sabotage.begun(STAGE);

    STAGE.postgres().restart(mode);

    sabotage.awaitFirstWrite();
    sabotage.expectWhole();
  }

  /** Fewer than the service would like to have, and the judge needs one too. */
  @Test
  void a_server_that_is_out_of_connections_is_survived() {
    Sabotage sabotage = Sabotage.begun(STAGE);

    STAGE.postgres().restartFor(6);
    try {
      sabotage.awaitEnd();
    } finally {
      STAGE.postgres().restartFor(300);
    }

    sabotage.expectWhole();
  }

  @Test
  void sessions_that_are_ended_twice_a_second_are_survived() {
    Sabotage sabotage = Sabotage.begun(STAGE);

    sabotage.endSessions(40, Duration.ofMillis(500));

    sabotage.expectWhole();
  }

  @Test
  void a_cut_is_survived_and_told_to_callers_at_once() {
    Sabotage sabotage = Sabotage.begun(STAGE);

    sabotage.way().cut();

    expectRefusal();
    sabotage.way().pass();
    sabotage.awaitFirstWrite();
    sabotage.expectWhole();
  }

  @Test
  void resets_are_survived() {
    Sabotage sabotage = Sabotage.begun(STAGE);

    for (int calls = 150; calls <= 450; calls += 100) {
      STAGE.awaitCalls(calls);
      sabotage.way().reset();
    }

    sabotage.expectWhole();
  }

  @Test
  void a_database_that_takes_all_and_says_nothing_is_survived() {
    Sabotage sabotage = Sabotage.begun(STAGE);

    sabotage.way().blackHole();

    expectRefusal();
    sabotage.way().pass();
    sabotage.awaitFirstWrite();
    sabotage.expectWhole();
  }

  @Test
  void a_slow_way_to_the_database_is_only_slow() {
    Sabotage sabotage = Sabotage.begun(STAGE);

    sabotage.way().delay(Duration.ofMillis(50));

    sabotage.expectWhole();
  }

  /** Whoever asks now hears within two seconds to come again. */
  private static void expectRefusal() {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              Reply reply = STAGE.replica(0).api().get("/syncs");
              assertThat(reply.status()).isEqualTo(503);
              assertThat(reply.retryAfter()).isNotEmpty();
              assertThat(reply.took()).isLessThan(PATIENCE.plusMillis(500));
            });
    assertThat(STAGE.replica(0).readiness()).isEqualTo(503);
    assertThat(STAGE.replica(0).api().get("/q/health/live").status()).isEqualTo(200);
  }
}
