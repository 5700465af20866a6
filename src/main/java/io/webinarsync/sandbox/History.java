package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All times that webinars of the account were held, the older ones last. */
final class History {

  /** More than any webinar has instances. */
  private static final long MOST_INSTANCES = 16;

  private final Account account;

  History(Account account) {
    this.account = account;
  }

  /** All of it. */
  Stream<ObjectNode> all() {
    return from(0).map(account.contents().reports()::listed);
  }

  /**
   * A stretch of those that began on the days from the first to the last in UTC, the offset being a
   * place among all.
   */
  Slice slice(LocalDate first, LocalDate last, long offset, int size) {
    List<Instance> found =
        from(account.shape().calendar().isExpired(last) ? Math.max(offset, older()) : offset)
            .filter(instance -> !day(instance).isBefore(first) && !day(instance).isAfter(last))
            .limit(size + 1L)
            .toList();
    List<ObjectNode> items = new ArrayList<>();
    found.stream().limit(size).map(account.contents().reports()::listed).forEach(items::add);
    return new Slice(
        items,
        found.size() > size ? OptionalLong.of(place(found.get(size))) : OptionalLong.empty());
  }

  private Stream<Instance> from(long place) {
    return LongStream.range(place / MOST_INSTANCES, account.shape().all())
        .boxed()
        .flatMap(index -> account.contents().instances().of(index).stream())
        .filter(instance -> place(instance) >= place)
        .filter(account::isThere);
  }

  /** The place of the first older webinar. */
  private long older() {
    return account.shape().webinars() * MOST_INSTANCES;
  }

  private static long place(Instance instance) {
    return instance.index() * MOST_INSTANCES + instance.number();
  }

  private static LocalDate day(Instance instance) {
    return LocalDate.ofInstant(instance.start(), ZoneOffset.UTC);
  }
}
