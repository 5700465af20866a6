package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * What happened to single webinars since the account was made. Only these take memory. Ids that the
 * account does not have are taken and mean nothing. Safe for use from any thread.
 */
public final class Changes {

  private final Map<Long, Change> byId = new ConcurrentHashMap<>();
  private final Set<Long> settled = ConcurrentHashMap.newKeySet();

  /** Gives the webinars a new topic, another one each time. */
  public void change(long... ids) {
    for (long id : ids) {
      byId.merge(id, Change.NONE.revised(), (known, ignored) -> known.revised());
    }
  }

  /** Deletes the webinars: gone from the list, and 404/3001 by themselves. */
  public void remove(long... ids) {
    for (long id : ids) {
      byId.merge(id, Change.NONE.at(Change.Place.NOWHERE), (known, to) -> known.at(to.place()));
    }
  }

  /** Deletes the webinars as between list and detail: still listed, and 404/3001 by themselves. */
  public void removeAfterListing(long... ids) {
    for (long id : ids) {
      byId.merge(id, Change.NONE.at(Change.Place.LIST_ONLY), (known, to) -> known.at(to.place()));
    }
  }

  /**
   * Lets Zoom find out when those left who came to the newest instance, where it did not know yet:
   * undoes {@link Oddity#JUST_ENDED}, but for the time of the instance.
   */
  public void settle(long... ids) {
    for (long id : ids) {
      settled.add(id);
    }
  }

  /** Makes all of it undone for the webinars. */
  public void restore(long... ids) {
    for (long id : ids) {
      byId.remove(id);
      settled.remove(id);
    }
  }

  /** Makes all of it undone. */
  public void restoreAll() {
    byId.clear();
    settled.clear();
  }

  boolean isListed(long id) {
    return of(id).place() != Change.Place.NOWHERE;
  }

  boolean isThere(long id) {
    return of(id).place() == Change.Place.EVERYWHERE;
  }

  boolean isSettled(long id) {
    return settled.contains(id);
  }

  /** Ids of webinars that no list shows any more. */
  LongStream unlisted() {
    return ids(Change.Place.NOWHERE);
  }

  /** Ids of webinars that a list still shows although they are gone. */
  LongStream vanished() {
    return ids(Change.Place.LIST_ONLY);
  }

  /** The webinar as it is after what happened to it. */
  ObjectNode applied(ObjectNode webinar) {
    int revision = of(webinar.path("id").asLong()).revision();
    return revision == 0
        ? webinar
        : webinar.put("topic", "Changed " + revision + ": " + webinar.path("topic").asText(""));
  }

  private LongStream ids(Change.Place place) {
    return byId.entrySet().stream()
        .filter(entry -> entry.getValue().place() == place)
        .mapToLong(Map.Entry::getKey);
  }

  private Change of(long id) {
    return byId.getOrDefault(id, Change.NONE);
  }
}
