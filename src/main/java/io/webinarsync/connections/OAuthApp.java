package io.webinarsync.connections;

import io.webinarsync.platform.ProblemException;
import io.webinarsync.zoom.ClientCredentials;
import io.webinarsync.zoom.ZoomConfig;
import io.webinarsync.zoom.ZoomException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** This service's own app at Zoom, to which people give their consent. */
@Singleton
class OAuthApp {

  static final String WITHOUT_APP =
      "This service has no OAuth app: set webinar-sync.zoom.client-id and webinar-sync.zoom.client-secret to those of the app's page in the Zoom Marketplace.";

  private final ZoomConfig config;

  OAuthApp(ZoomConfig config) {
    this.config = config;
  }

  /** Its id and secret, for a request of a person's; a problem where they are not set. */
  ClientCredentials forAuthorising() {
    return client().orElseThrow(OAuthApp::problem);
  }

  /** Its id and secret, for a token; fails with {@link ZoomException} where they are not set. */
  ClientCredentials forTokens() {
    return client().orElseThrow(() -> ZoomException.withoutToken(WITHOUT_APP));
  }

  /** Where Zoom sends people back to. */
  URI redirectUri() {
    return config.redirectUri();
  }

  /** Where people give their consent. */
  URI consentPage() {
    return URI.create(config.oauthUrl() + "/authorize");
  }

  private Optional<ClientCredentials> client() {
    return config
        .clientId()
        .flatMap(id -> config.clientSecret().map(secret -> new ClientCredentials(id, secret)));
  }

  private static ProblemException problem() {
    return ConnectionProblems.WITHOUT_APP.problem(WITHOUT_APP);
  }
}
