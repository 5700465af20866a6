package io.webinarsync.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.progress.SyncRoll.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  private final Positions positions = Positions.none();
  private final Entry first = entry(NOW.minusSeconds(10), false);
  private final Entry second = entry(NOW.minusSeconds(5), false);

  @Test
  void are_read_as_they_were_written() {
    positions.added(new SyncRoll(NOW, List.of(first, second)));
    positions.advance(first, 123_456_789_012L, false);

    Positions read = Positions.read(positions.written()).orElseThrow();

    assertThat(read.of(first.id())).isEqualTo(123_456_789_012L);
    assertThat(read.of(second.id())).isZero();
    assertThat(read.written()).isEqualTo(positions.written());
    assertThat(read.rollCall("ann").madeAfter()).isEqualTo(NOW.minus(Positions.OVERLAP));
    assertThat(read.rollCall("ann").named()).containsExactly(first.id(), second.id());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "42",
        "~",
        "4 2",
        "since-zzzzzzzzzz",
        "since-1~tooshort.1",
        "since-1~AZgNLG47fF-dUh8LbC9qEQ"
      })
  void are_not_taken_from_an_odd_text(String odd) {
    assertThat(Positions.read(odd)).isEmpty();
  }

  @Test
  void tell_of_each_sync_once() {
    assertThat(positions.added(new SyncRoll(NOW, List.of(first)))).containsExactly(first);
    assertThat(positions.added(new SyncRoll(NOW, List.of(first, second)))).containsExactly(second);
  }

  @Test
  void forget_a_sync_that_has_ended_once_nobody_can_take_it_for_new() {
    positions.added(new SyncRoll(NOW, List.of(first, second)));
    positions.advance(first, 7, true);

    positions.added(new SyncRoll(first.madeAt().plus(Positions.OVERLAP).minusMillis(1), List.of()));
    assertThat(positions.of(first.id())).isEqualTo(7);
    positions.added(new SyncRoll(NOW.plus(Duration.ofMinutes(5)), List.of()));
    assertThat(positions.of(first.id())).isZero();
    assertThat(positions.rollCall("ann").named()).containsExactly(second.id());
  }

  @Test
  void take_no_sync_for_new_that_ended_before_they_began() {
    positions.added(new SyncRoll(NOW, List.of()));
    Entry old = entry(NOW.minus(Positions.OVERLAP), true);
    Entry brief = entry(NOW, true);

    assertThat(positions.added(new SyncRoll(NOW, List.of(old, brief)))).containsExactly(brief);
  }

  private static Entry entry(Instant madeAt, boolean ended) {
    return new Entry(UUID.randomUUID(), "ann", UUID.randomUUID(), madeAt, 9, ended);
  }
}
