package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.zoom.AuthorizationCode;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomIdentities;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second half of an authorisation: from the state that came back to the connection. */
@Singleton
class Authorization {

  private final OAuthStates states;
  private final OAuthApp app;
  private final ZoomOAuth oauth;
  private final ZoomIdentities identities;
  private final AuthorizedConnections connections;

  Authorization(
      OAuthStates states,
      OAuthApp app,
      ZoomOAuth oauth,
      ZoomIdentities identities,
      AuthorizedConnections connections) {
    this.states = states;
    this.app = app;
    this.oauth = oauth;
    this.identities = identities;
    this.connections = connections;
  }

  /**
   * The authorisation under that state, used up by this whatever becomes of it.
   *
   * @return fails with a {@link ProblemException} where there is none
   */
  Uni<PendingAuthorization> taken(@Nullable String state) {
    return state == null
        ? Uni.createFrom().failure(ConnectionProblems.stateUnknown())
        : states.taken(state).map(pending -> pending.orElseThrow(ConnectionProblems::stateUnknown));
  }

  /**
   * The connection that the code makes, or mends.
   *
   * @return fails with a {@link ProblemException} where Zoom gives no tokens for it; nothing is
   *     stored then
   */
  Uni<UUID> completed(PendingAuthorization pending, String code) {
    return granted(pending, code).chain(grant -> connected(pending, grant));
  }

  private Uni<TokenGrant> granted(PendingAuthorization pending, String code) {
    return Uni.createFrom()
        .item(app::forAuthorising)
        .chain(
            client ->
                oauth.authorizationCode(
                    client, new AuthorizationCode(code, pending.verifier(), pending.redirectUri())))
        .onFailure(ZoomException.class)
        .transform(failure -> ConnectionProblems.withoutToken(failure.error()));
  }

  private Uni<UUID> connected(PendingAuthorization pending, TokenGrant grant) {
    return identities
        .of(grant.token())
        .onFailure(ZoomException.class)
        .transform(failure -> ConnectionProblems.withoutToken(failure.error()))
        .chain(identity -> connections.keep(pending, grant, identity))
        .onFailure()
        .call(() -> abandoned(grant));
  }

  /** Tokens that will not be used are made worthless, as far as that can be done. */
  private Uni<Void> abandoned(TokenGrant grant) {
    String token = Optional.ofNullable(grant.refreshToken()).orElse(grant.token().value());
    return oauth.revoke(app.forAuthorising(), token).onFailure().recoverWithNull();
  }
}
