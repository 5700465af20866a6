package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas whose clocks are two hours apart behave as if there were one time. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ClockFaults {

  private static final Duration AHEAD = Duration.ofHours(2);

  @TempDir private static Path folder;
  private static Stage stage;

  @BeforeAll
  static void start() {
    Path application = SkewedApplication.in(folder).path();
    List<Map<String, String>> clocks =
        List.of(SkewedApplication.ahead(AHEAD), SkewedApplication.ahead(Duration.ZERO));
    stage = Stage.of(Accounts.small(), application, clocks);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void each_syncs_what_the_other_has_synced() {
    Person person = stage.begin();

    for (int turn = 0; turn < 4; turn++) {
      assertThat(stage.ended(person.insist(stage.replica(turn), person.full())))
          .isEqualTo("completed");
    }

    assertThat(new Verdict(stage, person).whole()).isEmpty();
  }

  @Test
  void neither_takes_the_others_sync_for_dead() {
    Person person = stage.begin();
    for (int turn = 0; turn < 2; turn++) {
      String id = person.insist(stage.replica(turn), person.full());

      Reply refused = person.ask(stage.replica(turn + 1), person.full());

      assertThat(refused.status()).isEqualTo(409);
      assertThat(stage.sql().texts("select sync_id from mark_stale_syncs('5 s')")).isEmpty();
      assertThat(stage.ended(id)).isEqualTo("completed");
    }
    assertThat(new Verdict(stage, person).whole()).isEmpty();
  }

  @Test
  void each_goes_on_with_what_the_other_left_when_it_was_killed() {
    for (int victim = 0; victim < 2; victim++) {
      Killing killing = new Killing(stage, stage.begin(), victim);
      String killed = killing.at(60);

      String next = killing.heirsResumed(killed);

      assertThat(stage.ended(next)).isEqualTo("completed");
      assertThat(new Verdict(stage, killing.person()).whole()).isEmpty();
    }
  }

  @Test
  void a_delta_by_the_other_clock_brings_all_that_is_new() {
    for (int first = 0; first < 2; first++) {
      Person person = stage.begin();
      stage.ended(person.insist(stage.replica(first), person.full()));
      long changed = stage.zoom().truth().ids().findFirst().orElseThrow();
      stage.zoom().change(changed);

      String delta = person.insist(stage.replica(first + 1), person.delta());

      assertThat(stage.ended(delta)).isEqualTo("completed");
      assertThat(new StoredWebinars(stage).differences()).isEmpty();
    }
  }
}
