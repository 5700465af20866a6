package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a person asks and fate does, in whatever order: each answer is one that the state
 * allows, and a last sync makes all whole. More sequences: {@code -Dseeds=2000}; one alone: {@code
 * -Dfirst-seed=77 -Dseeds=1}.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RandomStateFaults {

  private static final Stage STAGE = Stage.of(Accounts.tiny(), 2);

  static LongStream seeds() {
    long first = Long.getLong("first-seed", 1);
    return LongStream.range(first, first + Long.getLong("seeds", 500));
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_answer_is_one_that_the_state_allows(long seed) {
    Play play = new Play(STAGE, STAGE.begin(), seed);
    try {
      play.actions();
      assertThat(STAGE.ended(play.repair())).isEqualTo("completed");
      assertThat(play.verdict()).isEmpty();
    } catch (AssertionError | ConditionTimeoutException e) {
      throw new AssertionError(play.toString(), e);
    }
  }
}
