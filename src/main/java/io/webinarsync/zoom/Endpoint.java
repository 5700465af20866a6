package io.webinarsync.zoom;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint of Zoom's API: what it counts against, which scope it asks for, and what follows
 * where Zoom will not answer. Source: Zoom API, Rate limits and Granular scopes.
 */
public enum Endpoint {
  /** The account's users. */
  USERS(
      "/users",
      RateLabel.MEDIUM,
      "user:read:list_users",
      Consequence.END_SYNC,
      Consequence.END_SYNC),

  /** Who gave consent. */
  ME("/users/me", RateLabel.LIGHT, "user:read:user", Consequence.SKIP_ITEM, Consequence.SKIP_ITEM),

  /** A host's webinars. */
  HOST_WEBINARS(
      "/users/{id}/webinars",
      RateLabel.MEDIUM,
      "webinar:read:list_webinars",
      Consequence.SKIP_HOST,
      Consequence.END_SYNC),

  /** A webinar in full. */
  WEBINAR(
      "/webinars/{id}",
      RateLabel.LIGHT,
      "webinar:read:webinar",
      Consequence.SKIP_ITEM,
      Consequence.END_SYNC),

  /** Who registered for a webinar. */
  REGISTRANTS("/webinars/{id}/registrants", RateLabel.MEDIUM, "webinar:read:list_registrants"),

  /** The questions of a webinar's registration form. */
  REGISTRATION_QUESTIONS(
      "/webinars/{id}/registrants/questions",
      RateLabel.LIGHT,
      "webinar:read:list_registration_questions"),

  /** A webinar's panelists. */
  PANELISTS("/webinars/{id}/panelists", RateLabel.MEDIUM, "webinar:read:list_panelists"),

  /** A webinar's polls as they are set up. */
  POLLS("/webinars/{id}/polls", RateLabel.LIGHT, "webinar:read:list_polls"),

  /** A webinar's survey as it is set up. */
  SURVEY("/webinars/{id}/survey", RateLabel.LIGHT, "webinar:read:survey"),

  /** Where a webinar's registrations came from. */
  TRACKING_SOURCES(
      "/webinars/{id}/tracking_sources", RateLabel.MEDIUM, "webinar:read:list_tracking_sources"),

  /** The times that a webinar took place. */
  PAST_INSTANCES(
      "/past_webinars/{id}/instances", RateLabel.LIGHT, "webinar:read:list_past_instances"),

  /** Who took part in an instance. */
  PARTICIPANTS(
      "/past_webinars/{uuid}/participants",
      RateLabel.MEDIUM,
      "webinar:read:list_past_participants"),

  /** Who registered and did not come to an instance. */
  ABSENTEES("/past_webinars/{uuid}/absentees", RateLabel.HEAVY, "webinar:read:list_absentees"),

  /** What was answered in an instance's polls. */
  POLL_ANSWERS("/past_webinars/{uuid}/polls", RateLabel.MEDIUM, "webinar:read:list_past_polls"),

  /** What was asked in an instance's Q&A. */
  QUESTIONS("/past_webinars/{uuid}/qa", RateLabel.MEDIUM, "webinar:read:past_qa"),

  /** The report of an instance. */
  REPORT("/report/webinars/{uuid}", RateLabel.HEAVY, "report:read:webinar"),

  /** What took place in a stretch of days. */
  HISTORY("/report/history_meetings", RateLabel.HEAVY, "report:read:list_history_meetings");

  private final String path;
  private final RateLabel label;
  private final String scope;
  private final Consequence refused;
  private final Consequence withoutScope;

  /** One that a webinar is whole without. */
  Endpoint(String path, RateLabel label, String scope) {
    this(path, label, scope, Consequence.SKIP_ITEM, Consequence.SKIP_STREAM);
  }

  Endpoint(
      String path, RateLabel label, String scope, Consequence refused, Consequence withoutScope) {
    this.path = path;
    this.label = label;
    this.scope = scope;
    this.refused = refused;
    this.withoutScope = withoutScope;
  }

  /** A call of it that is about that webinar, that host, or neither. */
  Call call(@Nullable Long webinarId, @Nullable String hostId) {
    return new Call(path, label, webinarId, hostId);
  }

  /** The rate limit that its calls count against. */
  public RateLabel label() {
    return label;
  }

  /** The path with names in place of ids. */
  public String path() {
    return path;
  }

  /** The granular scope that it asks for; an app for a whole account adds {@code :admin}. */
  String scope() {
    return scope;
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
