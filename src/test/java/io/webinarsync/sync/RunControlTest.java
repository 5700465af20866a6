package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.webinarsync.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunControlTest {

  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final HandClock clock = new HandClock(Instant.EPOCH);
  private final RunControl control = new RunControl(UUID.randomUUID(), clock);

  @Test
  void a_run_has_stalled_once_nothing_has_come_of_it_for_longer_than_the_limit() {
    clock.advance(LIMIT);
    assertThat(control.hasStalledFor(LIMIT)).isFalse();

    clock.advance(Duration.ofMillis(1));
    assertThat(control.hasStalledFor(LIMIT)).isTrue();
  }

  @Test
  void whatever_comes_of_it_begins_the_time_anew() {
    clock.advance(LIMIT);
    control.moved();
    clock.advance(LIMIT);

    assertThat(control.hasStalledFor(LIMIT)).isFalse();
  }

  @Test
  void what_it_was_told_first_counts() {
    control.stop(Stop.CANCELLED);
    control.stop(Stop.SHUTDOWN);

    UniAssertSubscriber<Stop> heard = UniAssertSubscriber.create();
    control.stopped().subscribe().withSubscriber(heard);

    heard.assertItem(Stop.CANCELLED);
  }

  @Test
  void one_listener_that_leaves_keeps_no_other_from_hearing() {
    UniAssertSubscriber<Stop> leaving = UniAssertSubscriber.create();
    UniAssertSubscriber<Stop> staying = UniAssertSubscriber.create();
    control.stopped().subscribe().withSubscriber(leaving);
    control.stopped().subscribe().withSubscriber(staying);

    leaving.cancel();
    control.stop(Stop.SHUTDOWN);

    staying.assertItem(Stop.SHUTDOWN);
  }
}
