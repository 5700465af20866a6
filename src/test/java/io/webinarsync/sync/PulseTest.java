package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import org.junit.jupiter.api.Test;

class PulseTest {

  private final Pulse pulse = new Pulse();

  @Test
  void a_reader_waits_for_the_next_beat() {
    UniAssertSubscriber<Void> waiting = waitingAfter(pulse.count());
    waiting.assertNotTerminated();

    pulse.beat();

    waiting.assertCompleted();
  }

  @Test
  void a_beat_between_look_and_wait_is_not_lost() {
    long seen = pulse.count();

    pulse.beat();

    waitingAfter(seen).assertCompleted();
  }

  @Test
  void after_the_last_beat_nobody_waits() {
    pulse.finish();

    waitingAfter(pulse.count()).assertCompleted();
    assertThat(pulse.isFinished()).isTrue();
  }

  private UniAssertSubscriber<Void> waitingAfter(long seen) {
    return pulse.after(seen).subscribe().withSubscriber(UniAssertSubscriber.create());
  }
}
