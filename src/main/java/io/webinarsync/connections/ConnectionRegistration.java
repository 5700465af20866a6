package io.webinarsync.connections;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.TimeOrderedIds;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Makes connections, none of which Zoom has not given a token for. */
@ApplicationScoped
class ConnectionRegistration {

  private static final BigDecimal DEFAULT_QUOTA_SHARE = new BigDecimal("0.8");

  private final ZoomOAuth oauth;
  private final TokenVault vault;
  private final Clock clock;

  ConnectionRegistration(ZoomOAuth oauth, TokenVault vault, Clock clock) {
    this.oauth = oauth;
    this.vault = vault;
    this.clock = clock;
  }

  /** Stores a new connection with the token that Zoom gave for it. */
  Uni<Connection> register(NewConnection request, String owner) {
    return refuseDouble(request, owner)
        .chain(() -> granted(request.app()))
        .map(grant -> connection(request, owner, grant))
        .call(connection -> Panache.withTransaction(connection::persistAndFlush))
        .onFailure(ConstraintViolationException.class)
        .recoverWithUni(failure -> refuseDouble(request, owner).chain(() -> failed(failure)));
  }

  private Uni<TokenGrant> granted(ServerToServerApp app) {
    return oauth
        .accountCredentials(app.client(), app.accountId())
        .onFailure(ZoomException.class)
        .transform(failure -> ConnectionProblems.withoutToken(failure.error()));
  }

  private static Uni<Void> refuseDouble(NewConnection request, String owner) {
    ServerToServerApp app = request.app();
    return Panache.withSession(
            () ->
                Connection.<Connection>find(
                        "owner = ?1 and type = ?2 and accountId = ?3 and clientId = ?4",
                        owner,
                        NewConnection.SERVER_TO_SERVER,
                        app.accountId(),
                        app.client().clientId())
                    .firstResult())
        .onItem()
        .ifNotNull()
        .invoke(ConnectionRegistration::refuse)
        .replaceWithVoid();
  }

  private static Uni<Connection> failed(Throwable failure) {
    return Uni.createFrom().failure(failure);
  }

  private static void refuse(Connection existing) {
    throw ConnectionProblems.exists(existing.id);
  }

  private Connection connection(NewConnection request, String owner, TokenGrant grant) {
    Connection connection = new Connection();
    connection.id = TimeOrderedIds.next();
    connection.owner = owner;
    connection.type = NewConnection.SERVER_TO_SERVER;
    connection.name = request.name().strip();
    connection.plan = request.planOrDefault().value();
    connection.quotaShare = DEFAULT_QUOTA_SHARE;
    connection.active = true;
    connection.createdAt = now();
    connection.updatedAt = connection.createdAt;
    putApp(connection, request.app());
    putToken(connection, grant);
    return connection;
  }

  private void putApp(Connection connection, ServerToServerApp app) {
    connection.accountId = app.accountId();
    connection.clientId = app.client().clientId();
    connection.sealedClientSecret =
        sealed(app.client().clientSecret(), connection.id, EncryptedColumn.CLIENT_SECRET);
  }

  private void putToken(Connection connection, TokenGrant grant) {
    connection.sealedAccessToken =
        sealed(grant.token().value(), connection.id, EncryptedColumn.ACCESS_TOKEN);
    connection.tokenExpiresAt = grant.token().expiresAt().truncatedTo(ChronoUnit.MICROS);
    connection.scopes = grant.scopes().toArray(String[]::new);
    connection.status = "active";
  }

  private String sealed(String secret, UUID connectionId, EncryptedColumn column) {
    return vault.seal(secret, new Place(connectionId, column));
  }

  // The database keeps microseconds: what is answered now is what will be answered later.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
