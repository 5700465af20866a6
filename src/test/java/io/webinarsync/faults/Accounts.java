package io.webinarsync.faults;

import java.util.Map;

/** The accounts that scenarios stand on, as the sandbox names its settings. */
final class Accounts {

  private Accounts() {}

  /** A fraction of a second's work. */
  static Map<String, String> tiny() {
    return account("3", "1,0,0", "3,3", "PT0.005S,PT0.01S");
  }

  /** A second's work. */
  static Map<String, String> small() {
    return account("12", "2,1,0", "5,5", "PT0.02S,PT0.02S");
  }

  /** Some seconds' work, with everything awkward in it. */
  static Map<String, String> some() {
    return account("60", "3,1,1", "8,10", "PT0.02S,PT0.02S");
  }

  private static Map<String, String> account(
      String webinars, String staff, String people, String latency) {
    return Map.of(
        "webinars", webinars,
        "staff", staff,
        "people", people,
        "latency", latency,
        "quiet-week", "true");
  }
}
