package io.webinarsync.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sandbox answers. */
public enum Endpoint {
  /** {@code GET /v2/users}. */
  USERS(RateLabel.MEDIUM),
  /** {@code GET /v2/users/{id}/webinars}. */
  WEBINARS(RateLabel.MEDIUM),
  /** {@code GET /v2/webinars/{id}}. */
  WEBINAR(RateLabel.LIGHT),
  /** {@code GET /v2/users/me}. */
  ME(RateLabel.LIGHT),
  /** {@code GET /oauth/authorize}. */
  AUTHORIZE(null),
  /** {@code POST /oauth/token}. */
  TOKEN(null),
  /** {@code POST /oauth/revoke}. */
  REVOKE(null),
  /** Anything else: 404. */
  UNKNOWN(null);

  private final @Nullable RateLabel label;

  Endpoint(@Nullable RateLabel label) {
    this.label = label;
  }

  /** The label that limits its rate; empty where no access token is needed. */
  Optional<RateLabel> label() {
    return Optional.ofNullable(label);
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
