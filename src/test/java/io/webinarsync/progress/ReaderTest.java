package io.webinarsync.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReaderTest {

  private final AtomicInteger cuts = new AtomicInteger();
  private final Reader reader = new Reader(0, new Client(Runnable::run, cuts::incrementAndGet));

  @Test
  void gets_what_is_offered_in_order_and_nothing_twice() {
    reader.joins(0);
    reader.offer(events(1, 3, 10));
    reader.offer(events(2, 4, 10));

    assertThat(taken()).extracting(StreamItem::seq).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void gets_at_once_what_it_waits_for() {
    List<StreamItem> got = new ArrayList<>();
    reader.joins(0);
    reader.next().subscribe().with(got::add);

    reader.offer(events(1, 1, 10));

    assertThat(got).extracting(StreamItem::seq).containsExactly(1L);
  }

  @Test
  void holds_no_more_than_its_room_and_is_behind_then() {
    reader.joins(0);

    boolean isLive = reader.offer(events(1, 1000, 1000));

    assertThat(isLive).isFalse();
    assertThat(reader.bytesWaiting()).isBetween(Reader.ROOM - 1100, Reader.ROOM);
    assertThat(reader.position()).isEqualTo(61);
  }

  @Test
  void goes_on_where_it_fell_behind() {
    reader.joins(0);
    reader.offer(events(1, 1000, 1000));
    taken();

    assertThat(reader.isStarved()).isTrue();
    reader.load(events(62, 1000, 10), 1000);
    assertThat(reader.joins(1001)).isFalse();
    assertThat(reader.joins(1000)).isTrue();
    assertThat(taken()).hasSize(939);
  }

  @Test
  void a_single_event_may_be_larger_than_the_room() {
    reader.joins(0);

    assertThat(reader.offer(events(1, 1, 2 * Reader.ROOM))).isTrue();
    assertThat(reader.offer(events(2, 2, 1))).isFalse();
  }

  @Test
  void is_cut_off_where_it_is_behind_and_takes_nothing_for_five_seconds() {
    reader.joins(0);
    reader.offer(events(1, 1000, 1000));

    seconds(4);
    assertThat(cuts).hasValue(0);
    seconds(1);
    assertThat(cuts).hasValue(1);
  }

  @Test
  void is_kept_while_it_takes_something() {
    reader.joins(0);
    reader.offer(events(1, 1000, 1000));

    for (int i = 0; i < 5; i++) {
      seconds(4);
      reader.next().subscribe().with(item -> {});
    }

    assertThat(cuts).hasValue(0);
  }

  @Test
  void is_kept_however_slow_while_all_fits() {
    reader.joins(0);
    reader.offer(events(1, 10, 1000));

    seconds(100);

    assertThat(cuts).hasValue(0);
  }

  @Test
  void hears_something_every_fifteen_seconds() {
    reader.joins(0);

    seconds(14);
    assertThat(reader.bytesWaiting()).isZero();
    seconds(1);
    assertThat(taken()).containsExactly(StreamItem.BEAT);
  }

  @Test
  void ends_after_the_last_event_and_after_a_farewell() {
    reader.joins(0);
    reader.offer(List.of(StreamItem.event(7, "ended", "{}")));
    reader.end(StreamItem.GOODBYE);

    assertThat(taken()).extracting(StreamItem::name).containsExactly("ended", null);
    assertThat(reader.isStarved()).isFalse();
    assertThat(reader.joins(0)).isFalse();
  }

  private void seconds(int count) {
    for (int i = 0; i < count; i++) {
      reader.tick();
    }
  }

  private List<StreamItem> taken() {
    List<StreamItem> items = new ArrayList<>();
    while (reader.bytesWaiting() > 0) {
      reader.next().subscribe().with(items::add);
    }
    return items;
  }

  private static List<StreamItem> events(long from, long to, int size) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(seq -> StreamItem.event(seq, "log", "x".repeat(size)))
        .toList();
  }
}
