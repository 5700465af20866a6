package io.webinarsync.connections;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.zoom.ClientCredentials;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;

/** The first half of an authorisation: from the caller to Zoom's consent page. */
@Singleton
class Consent {

  private final OAuthApp app;
  private final OAuthStates states;

  Consent(OAuthApp app, OAuthStates states) {
    this.app = app;
    this.states = states;
  }

  /**
   * The address of the consent page for a connection of that owner's.
   *
   * @return fails with a {@link ProblemException} where there is no app to give consent to
   */
  Uni<URI> askedFor(String owner, NewAuthorization wishes) {
    return Uni.createFrom()
        .item(app::forAuthorising)
        .chain(
            client ->
                begun(
                    client,
                    new PendingAuthorization(owner, wishes, Pkce.drawn(), app.redirectUri())));
  }

  private Uni<URI> begun(ClientCredentials client, PendingAuthorization pending) {
    String state = Pkce.drawn();
    return states.keep(state, pending).replaceWith(page(client.clientId(), state, pending));
  }

  private URI page(String clientId, String state, PendingAuthorization pending) {
    return URI.create(
        "%s?response_type=code&client_id=%s&redirect_uri=%s&state=%s&code_challenge=%s&code_challenge_method=S256"
            .formatted(
                app.consentPage(),
                encoded(clientId),
                encoded(pending.redirectUri().toString()),
                state,
                Pkce.challenge(pending.verifier())));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
