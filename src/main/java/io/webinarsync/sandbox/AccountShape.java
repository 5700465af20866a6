package io.webinarsync.sandbox;

/**
 * What there is in an account. The same shape makes the same account, webinar by webinar.
 *
 * @param seed what all chance comes from
 * @param webinars how many webinars, 0 to 10,000,000
 * @param staff who is there
 * @param calendar when the webinars take place
 * @param oddities how awkward they are
 * @param people how many register and come
 */
public record AccountShape(
    long seed, long webinars, Staff staff, Calendar calendar, Oddities oddities, People people) {

  /** So many have numbers of their own. */
  private static final long MOST = 10_000_000;

  /** Refuses an account whose webinars nobody could own, or could not be told apart. */
  public AccountShape {
    if (webinars < 0
        || webinars > MOST
        || (webinars + calendar.older() > 0 && staff.licensed() == 0)) {
      throw new IllegalArgumentException("no account has " + webinars + " such webinars");
    }
  }

  AccountShape withSeed(long other) {
    return new AccountShape(other, webinars, staff, calendar, oddities, people);
  }

  AccountShape withWebinars(long other) {
    return new AccountShape(seed, other, staff, calendar, oddities, people);
  }

  AccountShape withStaff(Staff other) {
    return new AccountShape(seed, webinars, other, calendar, oddities, people);
  }

  AccountShape withCalendar(Calendar other) {
    return new AccountShape(seed, webinars, staff, other, oddities, people);
  }

  AccountShape withOddities(Oddities other) {
    return new AccountShape(seed, webinars, staff, calendar, other, people);
  }

  AccountShape withPeople(People other) {
    return new AccountShape(seed, webinars, staff, calendar, oddities, other);
  }

  /** Whether that is the index of an older webinar, which only the past still shows. */
  boolean isOlder(long index) {
    return index >= webinars;
  }

  /** How many webinars there are with the older ones. */
  long all() {
    return webinars + calendar.older();
  }

  /** Dice for one webinar. */
  Dice webinar(long index) {
    return Dice.of(seed, "webinar", index);
  }

  /** Dice for one user. */
  Dice user(int position) {
    return Dice.of(seed, "user", position);
  }
}
