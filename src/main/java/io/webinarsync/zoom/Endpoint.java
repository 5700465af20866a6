package io.webinarsync.zoom;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint of Zoom's API: what it counts against, and what follows where Zoom will not answer.
 */
enum Endpoint {
  /** The account's users. */
  USERS("/users", RateLabel.MEDIUM, Consequence.END_SYNC, Consequence.END_SYNC),

  /** Who gave consent. */
  ME("/users/me", RateLabel.LIGHT, Consequence.SKIP_ITEM, Consequence.SKIP_ITEM),

  /** A host's webinars. */
  HOST_WEBINARS(
      "/users/{id}/webinars", RateLabel.MEDIUM, Consequence.SKIP_HOST, Consequence.END_SYNC),

  /** A webinar in full. */
  WEBINAR("/webinars/{id}", RateLabel.LIGHT, Consequence.SKIP_ITEM, Consequence.END_SYNC),

  /** A webinar's past instances. */
  PAST_INSTANCES(
      "/past_webinars/{id}/instances",
      RateLabel.LIGHT,
      Consequence.SKIP_ITEM,
      Consequence.SKIP_STREAM);

  private final String path;
  private final RateLabel label;
  private final Consequence refused;
  private final Consequence withoutScope;

  Endpoint(String path, RateLabel label, Consequence refused, Consequence withoutScope) {
    this.path = path;
    this.label = label;
    this.refused = refused;
    this.withoutScope = withoutScope;
  }

  /** A call of it that is about that webinar, that host, or neither. */
  Call call(@Nullable Long webinarId, @Nullable String hostId) {
    return new Call(path, label, webinarId, hostId);
  }

  /** Where this resource is refused while others may not be. */
  Consequence refused() {
    return refused;
  }

  /** Where the app's token may not use this endpoint at all. */
  Consequence withoutScope() {
    return withoutScope;
  }

  /** Where the account's plan does not have what this endpoint reads. */
  Consequence withoutFeature() {
    return isPartOfAWebinar() ? withoutScope : refused;
  }

  /** Whether a webinar is whole without it, so that it may be empty or switched off. */
  boolean isPartOfAWebinar() {
    return withoutScope == Consequence.SKIP_STREAM;
  }
}
