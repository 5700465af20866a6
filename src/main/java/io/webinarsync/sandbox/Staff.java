package io.webinarsync.sandbox;

/**
 * The users of an account.
 *
 * @param hosts active users, at least one
 * @param withoutAddon how many of the hosts lack the webinar add-on: the last ones
 * @param pending users who have not accepted their invitation and so have no id; they stand in the
 *     list of active users too, since a reader must not fall over one wherever it meets one
 */
public record Staff(int hosts, int withoutAddon, int pending) {

  /** Refuses numbers that make no account. */
  public Staff {
    if (hosts < 1 || withoutAddon < 0 || withoutAddon > hosts || pending < 0) {
      throw new IllegalArgumentException("no account has such users: " + hosts + " hosts");
    }
  }

  /** Hosts with the add-on: those who own webinars. They are the first ones. */
  int licensed() {
    return hosts - withoutAddon;
  }
}
