package io.webinarsync.sandbox;

/**
 * What happened to one webinar.
 *
 * @param revision how often it was changed
 * @param place where it is still to be seen
 */
record Change(int revision, Place place) {

  static final Change NONE = new Change(0, Place.EVERYWHERE);

  /** Where a webinar is to be seen. */
  enum Place {
    EVERYWHERE,
    LIST_ONLY,
    NOWHERE
  }

  Change revised() {
    return new Change(revision + 1, place);
  }

  Change at(Place other) {
    return new Change(revision, other);
  }
}
