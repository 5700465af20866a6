package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.webinarsync.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final Instant BEGUN = Instant.parse("2026-11-22T12:00:00Z");

  private final HandClock clock = new HandClock(BEGUN);
  private final Course course = new Course(clock);

  @Test
  void the_percentage_grows_with_the_hosts_listed_and_the_webinars_done() {
    assertThat(course.percentage(counters(0, 0))).isZero();

    course.begin(Phase.LISTING);
    course.hostsFound(2);
    course.hostListed();
    assertThat(course.percentage(counters(100, 0))).isEqualTo(5);
    assertThat(course.percentage(counters(100, 50))).isEqualTo(26);

    course.hostListed();
    course.begin(Phase.PROCESSING);
    assertThat(course.percentage(counters(200, 100))).isEqualTo(52);
    assertThat(course.percentage(counters(200, 200))).isEqualTo(95);

    course.begin(Phase.FINALIZING);
    assertThat(course.percentage(counters(200, 200))).isEqualTo(99);
  }

  @Test
  void each_phase_takes_its_time() {
    clock.advance(Duration.ofSeconds(1));
    course.begin(Phase.LISTING);
    clock.advance(Duration.ofSeconds(2));
    course.begin(Phase.PROCESSING);
    clock.advance(Duration.ofSeconds(4));

    assertThat(course.phases())
        .containsOnly(
            entry(Phase.INITIALIZING, Duration.ofSeconds(1)),
            entry(Phase.LISTING, Duration.ofSeconds(2)),
            entry(Phase.PROCESSING, Duration.ofSeconds(4)));
  }

  @Test
  void a_sync_that_knows_more_work_does_not_fall_back() {
    Counters half = counters(100, 50).at(52);

    assertThat(half.at(26).percentage()).isEqualTo(52);
  }

  @Test
  void progress_is_told_at_most_every_quarter_of_a_second() {
    assertThat(course.progress(counters(10, 1))).hasSize(1);
    clock.advance(Duration.ofMillis(249));
    assertThat(course.progress(counters(10, 2))).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(course.progress(counters(10, 3))).hasSize(1);
  }

  @Test
  void the_time_left_is_told_once_all_is_listed_and_enough_is_done() {
    clock.advance(Duration.ofSeconds(10));
    course.begin(Phase.LISTING);
    assertThat(course.progress(counters(1000, 100)).toString()).contains("etaSeconds=null");

    clock.advance(Duration.ofSeconds(10));
    course.begin(Phase.PROCESSING);
    assertThat(course.progress(counters(1000, 500)).toString()).contains("etaSeconds=20");
  }

  private static Counters counters(int total, int done) {
    return new Counters(total, done, 0, 0, 0, StreamCounts.NONE, Optional.of(CallCounts.NONE), 0);
  }
}
