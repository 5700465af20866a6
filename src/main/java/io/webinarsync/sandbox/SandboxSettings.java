package io.webinarsync.sandbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * What a sandbox is started with. Begin with {@link #defaults()} and say what should be otherwise.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param account what the account holds
 * @param credentials the app that may ask for tokens
 * @param conduct how the sandbox behaves
 * @param faults what goes wrong from the start
 */
public record SandboxSettings(
    int port, AccountShape account, Credentials credentials, Conduct conduct, List<Fault> faults) {

  /** Holds the faults for itself. */
  public SandboxSettings {
    faults = List.copyOf(faults);
  }

  /**
   * A thousand webinars of six hosts, one of whom lacks the add-on, around the Monday of this week:
   * so the account stays the same for a week, and its past stays within the 90 days that Zoom's
   * list shows. One in ten webinars is awkward in each of the usual ways. Up to twelve people
   * register for one, up to fifteen come.
   */
  public static SandboxSettings defaults() {
    Clock clock = Clock.systemUTC();
    Calendar calendar = new Calendar(monday(clock), false);
    return new SandboxSettings(
        0,
        new AccountShape(
            1,
            1_000,
            new Staff(6, 1, 2),
            calendar,
            new Oddities(Oddity.usual(), 0.1),
            People.upTo(12, 15)),
        new Credentials("sandbox-account", "sandbox-client", WebinarDetails.SECRET + "-client"),
        new Conduct(clock, Duration.ofHours(1), Duration.ofMinutes(15), Limits.NONE, Latency.NONE),
        List.of());
  }

  /** On another port; 0 takes a free one. */
  public SandboxSettings withPort(int other) {
    return new SandboxSettings(other, account, credentials, conduct, faults);
  }

  /** With another seed, and so with other webinars. */
  public SandboxSettings withSeed(long seed) {
    return with(account.withSeed(seed));
  }

  /** With so many webinars. */
  public SandboxSettings withWebinars(long webinars) {
    return with(account.withWebinars(webinars));
  }

  /** With other users. */
  public SandboxSettings withStaff(int hosts, int withoutAddon, int pending) {
    return with(account.withStaff(new Staff(hosts, withoutAddon, pending)));
  }

  /** With webinars around another time. */
  public SandboxSettings withAnchor(Instant anchor) {
    Calendar calendar = account.calendar();
    return with(account.withCalendar(new Calendar(anchor, calendar.quietWeek(), calendar.older())));
  }

  /** With nothing going on from a day before the anchor to fifteen days after it. */
  public SandboxSettings withQuietWeek() {
    Calendar calendar = account.calendar();
    return with(account.withCalendar(new Calendar(calendar.anchor(), true, calendar.older())));
  }

  /**
   * With so many older webinars, each held once 100 to 330 days before the anchor: only the history
   * and the past still show them.
   */
  public SandboxSettings withHistory(int webinars) {
    Calendar calendar = account.calendar();
    return with(
        account.withCalendar(new Calendar(calendar.anchor(), calendar.quietWeek(), webinars)));
  }

  /** With other people. */
  public SandboxSettings withPeople(People people) {
    return with(account.withPeople(people));
  }

  /**
   * With an app that lacks these scopes.
   *
   * @param scopes granular scopes, with {@code :admin} or without
   */
  public SandboxSettings withoutScopes(Set<String> scopes) {
    return with(credentials.withoutScopes(scopes));
  }

  /** With other oddities, each of them in that share of the webinars, 0 to 1. */
  public SandboxSettings withOddities(Set<Oddity> kinds, double share) {
    return with(account.withOddities(new Oddities(kinds, share)));
  }

  /** With another app. */
  public SandboxSettings with(Credentials other) {
    return new SandboxSettings(port, account, other, conduct, faults);
  }

  /** By another clock. */
  public SandboxSettings withClock(Clock clock) {
    return with(conduct.withClock(clock));
  }

  /** With access tokens that are good for so long. */
  public SandboxSettings withAccessTokenLife(Duration life) {
    return with(conduct.withAccessTokenLife(life));
  }

  /** With page tokens that are good for so long. */
  public SandboxSettings withPageTokenLife(Duration life) {
    return with(conduct.withPageTokenLife(life));
  }

  /** With other limits; there are none by default. */
  public SandboxSettings withLimits(Limits limits) {
    return with(conduct.withLimits(limits));
  }

  /** With answers that take so long, and up to the jitter longer. */
  public SandboxSettings withLatency(Duration fixed, Duration jitter) {
    return with(conduct.withLatency(new Latency(fixed, jitter)));
  }

  /** With these faults from the start, and no others. */
  public SandboxSettings withFaults(List<Fault> others) {
    return new SandboxSettings(port, account, credentials, conduct, others);
  }

  private SandboxSettings with(Conduct other) {
    return new SandboxSettings(port, account, credentials, other, faults);
  }

  private SandboxSettings with(AccountShape other) {
    return new SandboxSettings(port, other, credentials, conduct, faults);
  }

  private static Instant monday(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }
}
