package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A little of each of the long suites, which {@code -Pfaults} runs whole. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class QuickFaultsIT {

  private static final int CANCELLATIONS = 6;
  private static final Stage STAGE = Stage.of(Accounts.small(), 2);

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @Test
  void a_sync_whose_replica_is_killed_is_gone_on_with_by_another() {
    Killing killing = new Killing(STAGE, STAGE.begin(), 0);
    String killed = killing.at(60);

    String next = killing.heirsResumed(killed);

    assertThat(STAGE.ended(next)).isEqualTo("completed");
    assertThat(new Verdict(STAGE, killing.person()).whole()).isEmpty();
  }

  @Test
  void a_sync_has_one_end_however_a_cancellation_races_it() {
    CancelRace race = CancelRace.measured(STAGE);

    for (long seed = 1; seed <= CANCELLATIONS; seed++) {
      assertThat(race.run(seed)).as("seed %d", seed).isEmpty();
    }
  }
}
