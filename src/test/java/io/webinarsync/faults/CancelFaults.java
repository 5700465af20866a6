package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cancellation that races the end, asked of the replica that runs the sync or of the other. More
 * rounds: {@code -Dcancels=1000}.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CancelFaults {

  private static final Stage STAGE = Stage.of(Accounts.tiny(), 2);
  private static CancelRace race;

  static LongStream seeds() {
    long first = Long.getLong("first-seed", 1);
    return LongStream.range(first, first + Long.getLong("cancels", 200));
  }

  @BeforeAll
  static void measure() {
    race = CancelRace.measured(STAGE);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_sync_has_one_end_however_a_cancellation_races_it(long seed) {
    assertThat(race.run(seed)).isEmpty();
  }
}
