package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import io.webinarsync.zoom.RateLimits;
import io.webinarsync.zoom.ZoomConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Connections as their owners see and change them. The token's columns are written here only when
 * the connection is made, and by {@link TokenStore} from then on.
 */
@ApplicationScoped
class OwnedConnections {

  private static final String SEEN =
      """
      id, connection_type, name, zoom_account_id, client_id, plan,
             quota_share::float8 as quota_share, is_active, connection_status, scopes,
             token_expires_at, last_sync_at, created_at, updated_at
      """;

  private static final String PAGE =
      """
      select %s
        from zoom_connections
       where user_id = $1
         and id > $2
       order by id
       limit $3
      """
          .formatted(SEEN);

  private static final String ONE =
      """
      select %s
        from zoom_connections
       where id = $1
         and user_id = $2
      """
          .formatted(SEEN);

  private static final String CHANGE =
      """
      update zoom_connections
         set is_active = coalesce($3, is_active),
             plan = coalesce($4, plan),
             quota_share = coalesce($5::float8, quota_share),
             name = coalesce($6, name),
             updated_at = now()
       where id = $1
         and user_id = $2
      returning %s
      """
          .formatted(SEEN);

  private static final String OF_APP =
      """
      select id
        from zoom_connections
       where user_id = $1
         and connection_type = 'server_to_server'
         and zoom_account_id = $2
         and client_id = $3
      """;

  private static final String ADD =
      """
      insert into zoom_connections (
        id, user_id, connection_type, name, plan, zoom_account_id, client_id,
        client_secret_encrypted, access_token_encrypted, token_expires_at, scopes)
      values ($1, $2, 'server_to_server', $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (user_id, connection_type, zoom_account_id, client_id) do nothing
      returning %s
      """
          .formatted(SEEN);

  private final Pool pool;
  private final RateLimits limits;

  OwnedConnections(Pool pool, ZoomConfig zoom) {
    this.pool = pool;
    this.limits = zoom.limits();
  }

  /** The owner's first connections after an id, the oldest first. */
  Uni<List<ConnectionView>> after(UUID id, String owner, int rows) {
    return pool.preparedQuery(PAGE)
        .execute(Tuple.of(owner, id, rows))
        .map(found -> Rows.mapped(found, this::view));
  }

  /** One of the owner's; fails as not found where it is another's or nobody's. */
  Uni<ConnectionView> one(UUID id, String owner) {
    return pool.preparedQuery(ONE).execute(Tuple.of(id, owner)).map(this::theOne);
  }

  /** Makes changes to one of the owner's, and to nothing else of it; fails as not found too. */
  Uni<ConnectionView> change(UUID id, String owner, ConnectionChanges changes) {
    return pool.preparedQuery(CHANGE)
        .execute(
            Tuple.of(
                id,
                owner,
                changes.active(),
                changes.plan(),
                changes.quotaShare(),
                changes.strippedName()))
        .map(this::theOne);
  }

  /** The owner's connection of that app to that account; empty where there is none. */
  Uni<Optional<UUID>> of(ServerToServerApp app, String owner) {
    return pool.preparedQuery(OF_APP)
        .execute(Tuple.of(owner, app.accountId(), app.client().clientId()))
        .map(rows -> Rows.first(rows, row -> row.getUUID("id")));
  }

  /** Adds one; empty where the owner has one of that app to that account by now. */
  Uni<Optional<ConnectionView>> add(GrantedConnection connection) {
    return pool.preparedQuery(ADD)
        .execute(Tuple.from(columns(connection)))
        .map(rows -> Rows.first(rows, this::view));
  }

  private static List<?> columns(GrantedConnection connection) {
    ServerToServerApp app = connection.asked().app();
    return List.of(
        connection.id(),
        connection.owner(),
        connection.asked().name().strip(),
        connection.asked().planOrDefault().value(),
        app.accountId(),
        app.client().clientId(),
        connection.sealedClientSecret(),
        connection.sealedAccessToken(),
        connection.grant().token().expiresAt().atOffset(ZoneOffset.UTC),
        connection.grant().scopes().toArray(String[]::new));
  }

  private ConnectionView theOne(RowSet<Row> rows) {
    return Rows.first(rows, this::view).orElseThrow(ProblemException::notFound);
  }

  private ConnectionView view(Row row) {
    return ConnectionView.of(row, limits);
  }
}
