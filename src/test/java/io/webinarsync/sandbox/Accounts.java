package io.webinarsync.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Accounts for tests. */
final class Accounts {

  /** A time without anything special about it. */
  static final Instant ANCHOR = Instant.parse("2026-03-11T09:30:00Z");

  private Accounts() {}

  /** Plain webinars of five hosts, without an oddity. */
  static AccountShape shape(long webinars) {
    return new AccountShape(
        1,
        webinars,
        new Staff(6, 1, 2),
        new Calendar(ANCHOR, false),
        new Oddities(Set.of(), 0),
        People.upTo(12, 15));
  }

  /** The same with every webinar odd in these ways. */
  static AccountShape odd(long webinars, Oddity... oddities) {
    return shape(webinars).withOddities(new Oddities(Set.of(oddities), 1));
  }

  /** What is true of the account of that shape. */
  static Truth truth(AccountShape shape) {
    return new Truth(account(shape));
  }

  /** The uuids of all instances of an account. */
  static List<String> uuids(Truth truth) {
    return truth.history().stream().map(held -> held.path("meeting_uuid").asText()).toList();
  }

  static Account account(AccountShape shape) {
    return new Account(shape, new Changes());
  }
}
