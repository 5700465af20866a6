package io.webinarsync.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The times that webinars were held, each made when asked for. */
final class Instances {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final AccountShape shape;
  private final Calendar calendar;
  private final Occurrences occurrences;
  private final InstanceUuids uuids;

  Instances(AccountShape shape) {
    this.shape = shape;
    this.calendar = shape.calendar();
    this.occurrences = new Occurrences(calendar);
    this.uuids = new InstanceUuids(shape);
  }

  /** Those of a webinar, oldest first. */
  List<Instance> of(long index) {
    Dice dice = shape.webinar(index);
    List<Instance> plain = isRestarted(index, dice) ? restarted(index, dice) : plain(index, dice);
    return isJustEnded(index, dice) ? justEnded(plain, dice) : plain;
  }

  /** The newest of a webinar. */
  Optional<Instance> newest(long index) {
    List<Instance> all = of(index);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The one with that uuid. */
  Optional<Instance> find(String uuid) {
    return uuids
        .place(uuid)
        .flatMap(
            place ->
                of(place.index()).stream()
                    .filter(instance -> instance.number() == place.number())
                    .findFirst());
  }

  private boolean isRestarted(long index, Dice dice) {
    return !shape.isOlder(index)
        && WebinarType.of(dice) == WebinarType.SINGLE
        && shape.oddities().strike(Oddity.RESTART, dice);
  }

  /** Nothing ends so near to the anchor in a quiet week. */
  private boolean isJustEnded(long index, Dice dice) {
    return !shape.isOlder(index)
        && !calendar.quietWeek()
        && shape.oddities().strike(Oddity.JUST_ENDED, dice);
  }

  private List<Instance> plain(long index, Dice dice) {
    List<Instant> starts = starts(index, dice);
    int minutes = WebinarCore.duration(dice);
    return IntStream.range(0, starts.size())
        .mapToObj(number -> instance(index, number, starts.get(number), minutes))
        .toList();
  }

  /** The first third, and after a pause the rest. */
  private List<Instance> restarted(long index, Dice dice) {
    int minutes = WebinarCore.duration(dice);
    return plain(index, dice).stream()
        .map(whole -> instance(index, 0, whole.start(), minutes / 3))
        .flatMap(
            first ->
                Stream.of(
                    first, instance(index, 1, first.end().plus(PAUSE), minutes - first.minutes())))
        .toList();
  }

  private List<Instance> justEnded(List<Instance> plain, Dice dice) {
    return plain.stream()
        .map(instance -> instance.number() == plain.size() - 1 ? late(instance, dice) : instance)
        .toList();
  }

  /** The same, but over less than an hour before the anchor. */
  private Instance late(Instance instance, Dice dice) {
    Duration ago = Duration.ofMinutes(instance.minutes() + 1 + dice.at("ago").below(55));
    Instant start = calendar.anchor().minus(ago);
    return new Instance(
        instance.index(), instance.number(), instance.uuid(), start, instance.minutes(), true);
  }

  private List<Instant> starts(long index, Dice dice) {
    if (shape.isOlder(index)) {
      return List.of(calendar.olderStart(dice.at("older")));
    }
    return switch (WebinarType.of(dice)) {
      case SINGLE ->
          Stream.of(calendar.start(dice.at("start")))
              .filter(start -> start.isBefore(calendar.anchor()))
              .toList();
      case WITHOUT_FIXED_TIME -> unplanned(dice.at("held"));
      case RECURRING -> occurrences.held(dice);
    };
  }

  private List<Instant> unplanned(Dice dice) {
    return IntStream.range(0, (int) dice.below(4))
        .mapToObj(number -> calendar.pastStart(dice.nth(number)))
        .sorted()
        .toList();
  }

  /** Hosts open a webinar some minutes early. */
  private Instance instance(long index, int number, Instant start, int minutes) {
    long early = Instance.dice(shape, index, number).at("early").below(240);
    String uuid = uuids.of(index, number);
    return new Instance(index, number, uuid, start.minusSeconds(early), minutes, false);
  }
}
