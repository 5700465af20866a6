package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

    frozen.process().freeze();
    String next = person.insist(heir, person.full());
    List<String> left = new Trace(STAGE.sql(), old).rows();
    assertThat(STAGE.ended(next)).isEqualTo("completed");
    assertThat(new Verdict(STAGE, person).whole()).isEmpty();
    frozen.process().thaw();

    awaitInsight(frozen, old);
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

    await().pollInterval(Duration.ofMillis(1)).until(() -> isCaughtInTransaction(frozen));

    String next = person.insist(STAGE.replica(1), person.full());
    assertThat(STAGE.ended(next)).isEqualTo("completed");
    assertThat(new Verdict(STAGE, person).whole()).isEmpty();
  }

  /** Freezes it, and lets it go on where none of its sessions holds the sync's row. */
  private static boolean isCaughtInTransaction(Replica replica) {
    replica.process().freeze();
    boolean isCaught =
        STAGE
                .sql()
                .number(
                    """
                    select count(*)
                      from pg_stat_activity activity
                      join pg_locks locks using (pid)
                     where activity.datname = current_database()
                       and activity.state = 'idle in transaction'
                       and locks.relation = 'zoom_sync_logs'::regclass
                       and locks.mode = 'RowShareLock'
                    """)
            > 0;
    if (!isCaught) {
      replica.process().thaw();
    }
    return isCaught;
  }

  /** It says that the sync is another's now. */
  private static void awaitInsight(Replica thawed, String syncId) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                thawed.said().stream()
                    .anyMatch(
                        line ->
                            line.contains(syncId) && line.contains("is no longer this replica's")));
  }
}
