package io.webinarsync.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sandbox answers. */
public enum Endpoint {
  /** {@code GET /v2/users}. */
  USERS("/v2/users", RateLabel.MEDIUM, "user:read:list_users"),

  /** {@code GET /v2/users/me}; it stands before the path that takes any id. */
  ME("/v2/users/me", RateLabel.LIGHT, "user:read:user"),

  /** {@code GET /v2/users/{id}}. */
  USER("/v2/users/:subject", RateLabel.LIGHT, "user:read:user"),

  /** {@code GET /v2/users/{id}/webinars}. */
  WEBINARS("/v2/users/:subject/webinars", RateLabel.MEDIUM, "webinar:read:list_webinars"),

  /** {@code GET /v2/webinars/{id}}. */
  WEBINAR("/v2/webinars/:subject", RateLabel.LIGHT, "webinar:read:webinar"),

  /** {@code GET /v2/webinars/{id}/registrants}. */
  REGISTRANTS(
      "/v2/webinars/:subject/registrants", RateLabel.MEDIUM, "webinar:read:list_registrants"),

  /** {@code GET /v2/webinars/{id}/registrants/questions}. */
  REGISTRATION_QUESTIONS(
      "/v2/webinars/:subject/registrants/questions",
      RateLabel.LIGHT,
      "webinar:read:list_registration_questions"),

  /** {@code GET /v2/webinars/{id}/panelists}. */
  PANELISTS("/v2/webinars/:subject/panelists", RateLabel.MEDIUM, "webinar:read:list_panelists"),

  /** {@code GET /v2/webinars/{id}/polls}. */
  POLLS("/v2/webinars/:subject/polls", RateLabel.LIGHT, "webinar:read:list_polls"),

  /** {@code GET /v2/webinars/{id}/survey}. */
  SURVEY("/v2/webinars/:subject/survey", RateLabel.LIGHT, "webinar:read:survey"),

  /** {@code GET /v2/webinars/{id}/tracking_sources}. */
  TRACKING_SOURCES(
      "/v2/webinars/:subject/tracking_sources",
      RateLabel.MEDIUM,
      "webinar:read:list_tracking_sources"),

  /** {@code GET /v2/past_webinars/{id}/instances}. */
  INSTANCES(
      "/v2/past_webinars/:subject/instances", RateLabel.LIGHT, "webinar:read:list_past_instances"),

  /** {@code GET /v2/past_webinars/{uuid}/participants}. */
  PARTICIPANTS(
      "/v2/past_webinars/:subject/participants",
      RateLabel.MEDIUM,
      "webinar:read:list_past_participants"),

  /** {@code GET /v2/past_webinars/{uuid}/absentees}. */
  ABSENTEES("/v2/past_webinars/:subject/absentees", RateLabel.HEAVY, "webinar:read:list_absentees"),

  /** {@code GET /v2/past_webinars/{uuid}/polls}. */
  PAST_POLLS("/v2/past_webinars/:subject/polls", RateLabel.MEDIUM, "webinar:read:list_past_polls"),

  /** {@code GET /v2/past_webinars/{uuid}/qa}. */
  QUESTIONS("/v2/past_webinars/:subject/qa", RateLabel.MEDIUM, "webinar:read:past_qa"),

  /** {@code GET /v2/report/webinars/{uuid}}. */
  REPORT("/v2/report/webinars/:subject", RateLabel.HEAVY, "report:read:webinar"),

  /** {@code GET /v2/report/history_meetings}. */
  HISTORY("/v2/report/history_meetings", RateLabel.HEAVY, "report:read:list_history_meetings"),

  /** {@code GET /oauth/authorize}. */
  AUTHORIZE,

  /** {@code POST /oauth/token}. */
  TOKEN,

  /** {@code POST /oauth/revoke}. */
  REVOKE,

  /** Anything else: 404. */
  UNKNOWN;

  private final @Nullable String path;
  private final @Nullable RateLabel label;
  private final @Nullable String scope;

  Endpoint() {
    this.path = null;
    this.label = null;
    this.scope = null;
  }

  Endpoint(String path, RateLabel label, String scope) {
    this.path = path;
    this.label = label;
    this.scope = scope;
  }

  /** The pattern of its path; empty where it is no part of the API. */
  Optional<String> path() {
    return Optional.ofNullable(path);
  }

  /** The label that limits its rate; empty where no access token is needed. */
  Optional<RateLabel> label() {
    return Optional.ofNullable(label);
  }

  /** The granular scope that it asks for, without {@code :admin}; empty where it asks for none. */
  Optional<String> scope() {
    return Optional.ofNullable(scope);
  }

  /** Whether its subject is a webinar, by number or by an instance's uuid. */
  boolean isAboutWebinar() {
    return path().filter(text -> text.contains("webinars/:subject")).isPresent();
  }

  /** As the control endpoint writes it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The endpoint with that text. */
  static Optional<Endpoint> of(String text) {
    return Arrays.stream(values()).filter(endpoint -> endpoint.text().equals(text)).findFirst();
  }
}
