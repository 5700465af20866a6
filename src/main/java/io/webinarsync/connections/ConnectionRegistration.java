package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.TimeOrderedIds;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Makes connections, none of which Zoom has not given a token for. */
@ApplicationScoped
class ConnectionRegistration {

  private final ZoomOAuth oauth;
  private final TokenVault vault;
  private final OwnedConnections connections;

  ConnectionRegistration(ZoomOAuth oauth, TokenVault vault, OwnedConnections connections) {
    this.oauth = oauth;
    this.vault = vault;
    this.connections = connections;
  }

  /** Stores a new connection with the token that Zoom gave for it. */
  Uni<ConnectionView> register(NewConnection request, String owner) {
    return refuseDouble(request, owner)
        .chain(() -> granted(request.app()))
        .chain(grant -> stored(request, owner, grant));
  }

  private Uni<TokenGrant> granted(ServerToServerApp app) {
    return oauth
        .accountCredentials(app.client(), app.accountId())
        .onFailure(ZoomException.class)
        .transform(failure -> ConnectionProblems.withoutToken(failure.error()));
  }

  /** Where another adds it at the same time, and removes it again, this one is added after all. */
  private Uni<ConnectionView> stored(NewConnection request, String owner, TokenGrant grant) {
    return connections
        .add(sealed(request, owner, grant))
        .chain(
            added ->
                added
                    .map(Uni.createFrom()::item)
                    .orElseGet(
                        () ->
                            refuseDouble(request, owner)
                                .chain(() -> stored(request, owner, grant))));
  }

  private Uni<Void> refuseDouble(NewConnection request, String owner) {
    return connections
        .of(request.app(), owner)
        .invoke(ConnectionRegistration::refuse)
        .replaceWithVoid();
  }

  private static void refuse(Optional<UUID> existing) {
    existing.ifPresent(
        id -> {
          throw ConnectionProblems.exists(id);
        });
  }

  private GrantedConnection sealed(NewConnection request, String owner, TokenGrant grant) {
    UUID id = TimeOrderedIds.next();
    return new GrantedConnection(
        id,
        owner,
        request,
        vault.seal(
            request.app().client().clientSecret(), new Place(id, EncryptedColumn.CLIENT_SECRET)),
        vault.seal(grant.token().value(), new Place(id, EncryptedColumn.ACCESS_TOKEN)),
        grant);
  }
}
