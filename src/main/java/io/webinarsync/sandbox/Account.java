package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** The account: its shape made real on demand, with what has happened to it since. */
final class Account {

  private final AccountShape shape;
  private final Changes changes;
  private final Ownership ownership;
  private final Users users;
  private final WebinarIds ids;
  private final Webinars webinars;
  private final Upcoming upcoming;
  private final Contents contents;

  Account(AccountShape shape, Changes changes) {
    this.shape = shape;
    this.changes = changes;
    this.ownership = new Ownership(shape.webinars(), shape.staff().licensed());
    this.users = new Users(shape);
    this.ids = new WebinarIds(shape);
    this.webinars = new Webinars(shape, ownership, users);
    this.upcoming = new Upcoming(shape);
    this.contents = new Contents(shape, users);
  }

  AccountShape shape() {
    return shape;
  }

  Changes changes() {
    return changes;
  }

  Users users() {
    return users;
  }

  /** Whether the account was made with such a webinar. */
  boolean has(long id) {
    return ids.index(id).isPresent();
  }

  Contents contents() {
    return contents;
  }

  /** The index of a webinar; empty where there is none, or none any more. */
  OptionalLong index(long id) {
    return changes.isThere(id) ? ids.index(id) : OptionalLong.empty();
  }

  /** The instance with that uuid; empty where there is none, or none any more. */
  Optional<Instance> instance(String uuid) {
    return contents.instances().find(uuid).filter(this::isThere).map(this::asNow);
  }

  /** The newest instance of the webinar with that number; empty where there is none. */
  Optional<Instance> newest(long id) {
    OptionalLong index = index(id);
    return index.isPresent()
        ? contents.instances().newest(index.getAsLong()).map(this::asNow)
        : Optional.empty();
  }

  /** Whether the instance's webinar has not been removed. */
  boolean isThere(Instance instance) {
    return changes.isThere(id(instance));
  }

  /** The number of the instance's webinar. */
  long id(Instance instance) {
    return ids.id(instance.index());
  }

  /** The number of the webinar with that instance, there or not; zero where none has it. */
  long webinarOf(String uuid) {
    return contents.instances().find(uuid).map(this::id).orElse(0L);
  }

  /** The webinar by itself; empty where there is none, or none any more. */
  Optional<ObjectNode> webinar(long id, boolean withPrevious) {
    OptionalLong index = index(id);
    return index.isPresent()
        ? Optional.of(changes.applied(webinars.whole(index.getAsLong(), withPrevious)))
        : Optional.empty();
  }

  /** A stretch of a host's list, from an offset into it. */
  Slice listed(int host, boolean onlyUpcoming, long offset, int size) {
    LongPredicate shown = shown(onlyUpcoming);
    List<ObjectNode> items = new ArrayList<>();
    long end = ownership.end(host);
    for (long index = ownership.first(host) + offset; index < end; index++) {
      if (!shown.test(index)) {
        continue;
      }
      if (items.size() == size) {
        return new Slice(items, OptionalLong.of(index - ownership.first(host)));
      }
      items.add(changes.applied(webinars.listed(index)));
    }
    return new Slice(items, OptionalLong.empty());
  }

  /** How many webinars a host's list shows. */
  long count(int host, boolean onlyUpcoming) {
    long first = ownership.first(host);
    long end = ownership.end(host);
    return onlyUpcoming
        ? LongStream.range(first, end).filter(shown(true)).count()
        : end - first - unlisted(first, end);
  }

  /** Ids of the webinars that a host's list shows, made as they are read. */
  LongStream listedIds(int host) {
    return LongStream.range(ownership.first(host), ownership.end(host))
        .filter(shown(false))
        .map(ids::id);
  }

  private Instance asNow(Instance instance) {
    return changes.isSettled(id(instance)) ? instance.settled() : instance;
  }

  private long unlisted(long first, long end) {
    return changes
        .unlisted()
        .mapToObj(ids::index)
        .flatMapToLong(OptionalLong::stream)
        .filter(index -> index >= first && index < end)
        .count();
  }

  private LongPredicate shown(boolean onlyUpcoming) {
    LongPredicate listed = index -> changes.isListed(ids.id(index));
    return onlyUpcoming ? listed.and(upcoming::includes) : listed;
  }
}
