package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermitsTest {

  private final Permits permits = new Permits(1);
  private final List<UniEmitter<? super String>> atWork = new ArrayList<>();

  @Test
  void whoever_comes_second_waits_for_the_first() {
    UniAssertSubscriber<String> first = ask();
    UniAssertSubscriber<String> second = ask();
    assertThat(atWork).hasSize(1);

    atWork.get(0).complete("done");

    first.assertCompleted();
    assertThat(atWork).hasSize(2);
    second.assertNotTerminated();
  }

  @Test
  void a_failure_gives_way_too() {
    UniAssertSubscriber<String> first = ask();
    ask();

    atWork.get(0).fail(new IllegalStateException("no"));

    first.assertFailed();
    assertThat(atWork).hasSize(2);
  }

  @Test
  void who_gives_up_at_work_gives_way() {
    UniAssertSubscriber<String> first = ask();
    ask();

    first.cancel();

    assertThat(atWork).hasSize(2);
  }

  @Test
  void who_gives_up_waiting_is_passed_over() {
    ask();
    UniAssertSubscriber<String> second = ask();
    ask();
    second.cancel();

    atWork.get(0).complete("done");
    assertThat(atWork).hasSize(2);
    atWork.get(1).complete("done");

    UniAssertSubscriber<String> next = ask();
    assertThat(atWork).hasSize(3);
    next.assertNotTerminated();
  }

  private UniAssertSubscriber<String> ask() {
    return permits
        .with(() -> Uni.createFrom().<String>emitter(atWork::add))
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }
}
