package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replica that gets no time is given up; when it gets some again, it does no harm. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FreezeFaults {

  private static final Stage STAGE = Stage.of(Accounts.some(), 2);

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void what_thaws_after_a_takeover_writes_nothing_more(long seed) {
    Person person = STAGE.begin();
    Replica frozen = STAGE.replica((int) (seed % 2));
    Replica heir = STAGE.replica((int) (seed % 2) + 1);
    String old = person.insist(frozen, person.full());
    STAGE.awaitCalls(20 + new SplittableRandom(seed).nextInt(400));

    new Freezing(STAGE.sql(), frozen).betweenTransactions();
    String next = person.insist(heir, person.full());
    assertThat(STAGE.ended(next)).isEqualTo("completed");
    List<String> left = new Trace(STAGE.sql(), old).rows();
    assertThat(new Verdict(STAGE, person).whole()).isEmpty();
    frozen.process().thaw();

    await()
        .until(() -> hasInsight(frozen, old) || !new Trace(STAGE.sql(), old).rows().equals(left));
    STAGE.traffic().forget();
    assertThat(frozen.readiness()).isEqualTo(200);
    assertThat(new Trace(STAGE.sql(), old).rows()).isEqualTo(left);
    assertThat(new Verdict(STAGE, person).whole()).isEmpty();
  }

  @Test
  void who_freezes_in_a_transaction_locks_nobody_out() {
    Person person = STAGE.begin();
    Replica frozen = STAGE.replica(0);
    person.insist(frozen, person.full());
    STAGE.awaitCalls(50);

    new Freezing(STAGE.sql(), frozen).withinTransaction();

    String next = person.insist(STAGE.replica(1), person.full());
    assertThat(STAGE.ended(next)).isEqualTo("completed");
    assertThat(new Verdict(STAGE, person).whole()).isEmpty();
  }

  /** Whether it says that the sync is another's now. */
  private static boolean hasInsight(Replica thawed, String syncId) {
    return thawed.said().stream()
        .anyMatch(line -> line.contains(syncId) && line.contains("is no longer this replica's"));
  }
}
