package io.webinarsync.sandbox;

/** Who came to which instance. */
final class Turnouts {

  private final AccountShape shape;
  private final Registrants registrants;

  Turnouts(AccountShape shape, Registrants registrants) {
    this.shape = shape;
    this.registrants = registrants;
  }

  Turnout of(Instance instance) {
    Dice webinar = shape.webinar(instance.index());
    boolean areGuests = shape.oddities().strike(Oddity.GUESTS, webinar);
    long approved = registrants.approved(instance.index());
    long persons = persons(instance, approved, areGuests);
    long others = Math.min(persons, Math.max(areGuests ? 2 : 0, persons / 6));
    long came = Math.min(reliable(approved), persons - others);
    boolean isKnown = !areGuests || came > 0;
    boolean rejoins = isKnown && persons > 0 && shape.oddities().strike(Oddity.REJOINS, webinar);
    long shift = instance.dice(shape).at("shift").below(Math.max(1, approved));
    return new Turnout(approved, came, persons, shift, areGuests, rejoins ? 2 : 0);
  }

  /** Unless told exactly, most of those who come to a webinar with registration are registered. */
  private long persons(Instance instance, long approved, boolean areGuests) {
    People people = shape.people();
    long drawn = people.participants(instance.dice(shape));
    if (people.isExact()) {
      return drawn;
    }
    long most = reliable(approved) + reliable(approved) / 3 + 1;
    long fitting = registrants.areWanted(instance.index()) ? Math.min(drawn, most) : drawn;
    return areGuests ? Math.max(fitting, Math.min(3, people.participants())) : fitting;
  }

  /** About a fifth of those who register stay away. */
  private static long reliable(long approved) {
    return approved - (approved + 2) / 5;
  }
}
