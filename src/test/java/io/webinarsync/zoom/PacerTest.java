package io.webinarsync.zoom;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacerTest {

  private final List<Duration> sent = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 4, 9.9, 20, 30, 80, 300, 800})
  void zooms_own_bucket_never_runs_over_and_the_allowed_rate_is_used(double perSecond) {
    ManualTime time = new ManualTime(ofMillis(1));
    Bucket zooms = bucket(perSecond, time);
    Pacer pacer = new Pacer(new Pace(perSecond), time, time);
    int calls = (int) (perSecond * 21);
    List<Boolean> accepted = new ArrayList<>();

    for (int i = 0; i < calls; i++) {
      pacer.permit().subscribe().with(ignored -> accepted.add(zooms.tryConsume(1)));
    }
    time.pass(ofSeconds(20));

    assertThat(accepted).doesNotContain(false);
    assertThat(accepted.size()).isGreaterThanOrEqualTo((int) (perSecond * 20 * 0.98));
  }

  @Test
  void a_limit_per_minute_is_kept_too() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(10 / 60.0), time, time);

    ask(pacer, time, 100);
    time.pass(ofMinutes(10));

    assertThat(sent).hasSizeBetween(98, 100);
    assertThat(within(ofSeconds(0), ofSeconds(60))).isLessThanOrEqualTo(10);
  }

  @Test
  void calls_are_spread_evenly() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(30), time, time);

    ask(pacer, time, 90);
    time.pass(ofSeconds(2));

    assertThat(within(ofMillis(1000), ofMillis(1100))).isBetween(2, 4);
    assertThat(within(ofMillis(0), ofMillis(1))).isEqualTo(3);
  }

  @Test
  void calls_go_out_in_the_order_in_which_they_came() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(50), time, time);
    List<Integer> order = new ArrayList<>();

    for (int i = 0; i < 20; i++) {
      int number = i;
      pacer.permit().subscribe().with(ignored -> order.add(number));
    }
    time.pass(ofSeconds(1));

    assertThat(order).hasSize(20).isSorted();
  }

  @Test
  void a_pause_holds_for_all_calls_and_is_followed_by_no_burst() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(30), time, time);
    ask(pacer, time, 100);
    time.pass(ofMillis(500));
    int before = sent.size();

    pacer.pause(ofSeconds(1));
    time.pass(ofMillis(999));
    assertThat(sent).hasSize(before);

    time.pass(ofMillis(100));
    assertThat(sent.size() - before).isBetween(1, 4);
  }

  @Test
  void a_pause_holds_for_calls_that_would_have_gone_out_at_once() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(100), time, time);

    pacer.pause(ofSeconds(1));
    ask(pacer, time, 50);

    assertThat(sent).isEmpty();
    time.pass(ofMillis(1050));
    assertThat(sent.size()).isBetween(1, 6);
  }

  @Test
  void pauses_that_overlap_are_one() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(10), time, time);
    ask(pacer, time, 10);

    for (int i = 0; i < 20; i++) {
      pacer.pause(ofSeconds(1));
    }
    time.pass(ofMillis(1500));

    assertThat(sent).hasSizeBetween(5, 8);
  }

  @Test
  void a_call_that_is_given_up_takes_no_permit_with_it() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(1), time, time);
    ask(pacer, time, 1);
    List<Cancellable> waiting = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      waiting.add(pacer.permit().subscribe().with(ignored -> Assertions.fail("was given up")));
    }

    waiting.forEach(Cancellable::cancel);
    ask(pacer, time, 1);
    time.pass(ofMillis(1010));

    assertThat(sent).hasSize(2);
  }

  @Test
  void a_permit_that_nobody_wants_any_longer_is_kept_for_the_next() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(1), time, time);
    ask(pacer, time, 1);
    Cancellable waiting = pacer.permit().subscribe().with(ignored -> Assertions.fail("given up"));

    waiting.cancel();
    time.pass(ofSeconds(5));
    ask(pacer, time, 1);

    assertThat(sent).containsExactly(Duration.ZERO, ofSeconds(5));
    assertThat(pacer.isAtRest()).isFalse();
    time.pass(ofSeconds(2));
    assertThat(pacer.isAtRest()).isTrue();
  }

  @Test
  void a_timer_that_cannot_be_set_fails_its_call_and_no_other() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(1), time, time);
    List<Throwable> failures = new ArrayList<>();
    ask(pacer, time, 1);

    time.refuse(1);
    pacer.permit().subscribe().with(ignored -> {}, failures::add);
    ask(pacer, time, 1);
    time.pass(ofSeconds(3));

    assertThat(failures).hasSize(1);
    assertThat(sent).hasSize(2);
  }

  @Test
  void another_pace_holds_from_now_on() {
    ManualTime time = new ManualTime();
    Pacer pacer = new Pacer(new Pace(10), time, time);
    ask(pacer, time, 1000);
    time.pass(ofSeconds(1));
    int before = sent.size();

    pacer.changeTo(new Pace(100));
    time.pass(ofSeconds(2));

    assertThat(sent.size() - before).isBetween(195, 215);
  }

  private void ask(Pacer pacer, ManualTime time, int calls) {
    for (int i = 0; i < calls; i++) {
      pacer.permit().subscribe().with(ignored -> sent.add(time.elapsed()));
    }
  }

  private int within(Duration from, Duration to) {
    return (int)
        sent.stream().filter(at -> at.compareTo(from) >= 0 && at.compareTo(to) < 0).count();
  }

  private static Bucket bucket(double perSecond, ManualTime time) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity((long) Math.ceil(perSecond))
                    .refillGreedy(1, Duration.ofNanos((long) (1e9 / perSecond))))
        .withCustomTimePrecision(time)
        .build();
  }
}
