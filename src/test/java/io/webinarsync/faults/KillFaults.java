package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A replica is killed at any moment of a sync; once its lease is over, the other makes the account
 * whole. More rounds: {@code -Dkills=200}; other moments: {@code -Dfirst-seed=1000}.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class KillFaults {

  private static final Stage STAGE = Stage.of(Accounts.some(), 2);
  private static int callsOfOneSync;

  static LongStream seeds() {
    long first = Long.getLong("first-seed", 1);
    return LongStream.range(first, first + Long.getLong("kills", 50));
  }

  @BeforeAll
  static void measure() {
    Person person = STAGE.begin();
    STAGE.ended(person.insist(STAGE.replica(0), person.full()));
    callsOfOneSync = STAGE.traffic().count();
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_next_sync_makes_whole_what_a_kill_left(long seed) {
    Killing killing = new Killing(STAGE, STAGE.begin(), (int) (seed % 2));
    String killed = killing.at(new SplittableRandom(seed).nextInt(callsOfOneSync));
    boolean isOver = STAGE.status(killed).equals("completed");

    String next = seed / 2 % 2 == 0 || isOver ? killing.heirsNew() : killing.heirsResumed(killed);

    assertThat(STAGE.ended(next)).isEqualTo("completed");
    assertThat(new Verdict(STAGE, killing.person()).whole()).isEmpty();
    assertThat(STAGE.sql().texts("select ended_by from zoom_sync_logs where id = ?::uuid", killed))
        .containsExactly(isOver ? "engine" : "takeover");
  }
}
