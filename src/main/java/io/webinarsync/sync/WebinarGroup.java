package io.webinarsync.sync;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Set;

/**
 * Webinars of which the same is asked, as far as is stored.
 *
 * @param isWanted whether more than the detail is asked for
 * @param needsRegistration see {@link PartPlan}
 * @param hasBegun see {@link PartPlan}
 * @param hasQuestions see {@link PartPlan}
 * @param webinars how many they are
 * @param registrantPages pages of registrants in all three statuses
 * @param held their instances
 * @param lookedAt of how many listed webinars these were taken
 */
record WebinarGroup(
    boolean isWanted,
    boolean needsRegistration,
    boolean hasBegun,
    boolean hasQuestions,
    long webinars,
    long registrantPages,
    Held held,
    long lookedAt) {

  /** Registrants are three lists, of one page each at the least. */
  private static final int REGISTRANT_LISTS = 3;

  /**
   * Instances of webinars.
   *
   * @param participantPages pages of participants
   * @param absenteePages pages of absentees
   * @param guessed webinars that are taken to have taken place once, as nothing is known of it
   */
  record Held(long instances, long participantPages, long absenteePages, long guessed) {

    /** Instances whose lists have a page each. */
    static Held ofOnePage(long instances) {
      return new Held(instances, instances, instances, 0);
    }

    private Held times(double factor) {
      return new Held(
          Math.round(instances * factor),
          Math.round(participantPages * factor),
          Math.round(absenteePages * factor),
          Math.round(guessed * factor));
    }
  }

  static WebinarGroup from(Row row) {
    return new WebinarGroup(
        row.getBoolean("is_wanted"),
        row.getBoolean("needs_registration"),
        row.getBoolean("has_begun"),
        row.getBoolean("has_questions"),
        row.getLong("webinars"),
        row.getLong("registrant_pages"),
        new Held(
            row.getLong("instances"),
            row.getLong("participant_pages"),
            row.getLong("absentee_pages"),
            row.getLong("guessed")),
        row.getLong("looked_at"));
  }

  /** Webinars of which nothing is known: each is asked for everything, and every list is short. */
  static WebinarGroup unknown(long webinars, boolean hasBegun) {
    return new WebinarGroup(
        true,
        true,
        hasBegun,
        true,
        webinars,
        REGISTRANT_LISTS * webinars,
        Held.ofOnePage(hasBegun ? webinars : 0),
        webinars);
  }

  /** The same for all webinars that are listed, where not each was looked at. */
  WebinarGroup among(long listed) {
    double factor = (double) listed / lookedAt;
    return new WebinarGroup(
        isWanted,
        needsRegistration,
        hasBegun,
        hasQuestions,
        Math.round(webinars * factor),
        Math.round(registrantPages * factor),
        held.times(factor),
        lookedAt);
  }

  PartPlan plan(Set<SyncStream> streams) {
    return new PartPlan(streams, needsRegistration, hasBegun, hasQuestions, false);
  }
}
