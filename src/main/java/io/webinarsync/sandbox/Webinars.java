package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The webinars of the account as Zoom sends them, each made from its index when asked for. */
final class Webinars {

  /** Where Zoom's list cuts the agenda. Source: Zoom API, List webinars, {@code agenda}. */
  private static final int LISTED_AGENDA = 250;

  private final WebinarCore core;
  private final WebinarDetails details;
  private final Distortion distortion;

  Webinars(AccountShape shape, Ownership ownership, Users users) {
    this.core = new WebinarCore(shape, ownership, users);
    this.details = new WebinarDetails(shape, ownership, users);
    this.distortion = new Distortion(shape);
  }

  /** The webinar as it stands in its host's list. */
  ObjectNode listed(long index) {
    ObjectNode webinar = core.of(index);
    String agenda = webinar.path("agenda").asText();
    webinar.put("agenda", cut(agenda));
    return distortion.of(webinar, index);
  }

  /** The webinar by itself, with all of its occurrences or only those that are still to come. */
  ObjectNode whole(long index, boolean withPrevious) {
    ObjectNode webinar = details.added(core.of(index), index, withPrevious);
    return distortion.of(webinar, index);
  }

  /** The agenda as a list shows it. */
  static String cut(String agenda) {
    return Texts.cut(agenda, LISTED_AGENDA);
  }
}
