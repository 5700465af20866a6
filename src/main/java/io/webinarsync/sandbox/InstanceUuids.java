package io.webinarsync.sandbox;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The uuids of instances. The last eight bytes tell, in disguise, which instance it is, so that it
 * is found without a list of all; the others are chance.
 */
final class InstanceUuids {

  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long INVERSE = 0xF1DE83E19937733DL;
  private static final int NUMBER_BITS = 8;

  private final AccountShape shape;
  private final Uuids uuids;
  private final long mask;

  InstanceUuids(AccountShape shape) {
    this.shape = shape;
    this.uuids = new Uuids(shape.oddities());
    this.mask = Dice.of(shape.seed(), "instances", 0).below(Long.MAX_VALUE);
  }

  String of(long index, int number) {
    long tail = ((index << NUMBER_BITS | number) ^ mask) * FACTOR;
    return uuids.of(shape.webinar(index), Instance.dice(shape, index, number), tail);
  }

  /** The place of the instance with that uuid, if any webinar could have it. */
  Optional<Place> place(String uuid) {
    OptionalLong tail = Uuids.tail(uuid);
    if (tail.isEmpty()) {
      return Optional.empty();
    }
    long told = (tail.getAsLong() * INVERSE) ^ mask;
    Place place = new Place(told >> NUMBER_BITS, (int) (told & ((1 << NUMBER_BITS) - 1)));
    boolean isThere = place.index >= 0 && place.index < shape.all();
    return isThere && of(place.index, place.number).equals(uuid)
        ? Optional.of(place)
        : Optional.empty();
  }

  /**
   * Which instance of which webinar.
   *
   * @param index the webinar
   * @param number the instance
   */
  record Place(long index, int number) {}
}
