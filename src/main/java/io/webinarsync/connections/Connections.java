package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import io.webinarsync.zoom.Plan;
import io.webinarsync.zoom.ZoomAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Connections, for the features that work with them. Reads through the pool, from anywhere. */
@ApplicationScoped
public class Connections {

  private static final String OWNED =
      """
      select id,
             name,
             is_active,
             connection_status
        from zoom_connections
       where id = $1
         and user_id = $2
      """;

  // Limits are per account. Where the account is not known, all connections of an app share one.
  private static final String ACCESS =
      """
      select id,
             coalesce(zoom_account_id, client_id, id::text) as account_key,
             plan,
             quota_share::float8 as quota_share
        from zoom_connections
       where id = $1
      """;

  private static final String CALLS_TODAY =
      """
      select coalesce(sum(calls), 0)::integer as calls
        from zoom_daily_calls
       where account_key = $1
         and day = (now() at time zone 'utc')::date
      """;

  private static final String SECRETS =
      """
      select id,
             zoom_email,
             client_secret_encrypted,
             access_token_encrypted,
             refresh_token_encrypted
        from zoom_connections
       where id = $1
      """;

  private final Pool pool;
  private final TokenVault vault;

  Connections(Pool pool, TokenVault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  /**
   * The owner's connection.
   *
   * @return fails with a {@link ProblemException}, not found, where there is none or it is
   *     another's
   */
  public Uni<ConnectionSummary> owned(UUID id, String owner) {
    return pool.preparedQuery(OWNED)
        .execute(Tuple.of(id, owner))
        .map(rows -> theOne(rows, Connections::summary));
  }

  /**
   * What is needed to read the connection's Zoom account, whoever owns it: for work that its owner
   * has been allowed to start.
   *
   * @return fails with a {@link ProblemException}, not found, where there is none
   */
  public Uni<ZoomAccess> access(UUID id) {
    return pool.preparedQuery(ACCESS)
        .execute(Tuple.of(id))
        .map(rows -> theOne(rows, Connections::zoomAccess));
  }

  /**
   * Heavy and resource-intensive calls of the account that are counted for today, in UTC. They are
   * counted some at a time before they are made, so that a few may be counted too many.
   */
  public Uni<Integer> callsToday(ZoomAccess access) {
    return pool.preparedQuery(CALLS_TODAY)
        .execute(Tuple.of(access.accountKey()))
        .map(rows -> rows.iterator().next().getInteger("calls"));
  }

  /**
   * In which form the connection's secrets are stored, whoever owns it.
   *
   * @return fails with a {@link ProblemException}, not found, where there is none
   */
  public Uni<TokenFormats> tokenFormats(UUID id) {
    return pool.preparedQuery(SECRETS)
        .execute(Tuple.of(id))
        .map(rows -> theOne(rows, StoredSecrets::of))
        .map(secrets -> TokenFormats.of(secrets, vault));
  }

  /**
   * The scopes that Zoom said the connection's latest token has; none where Zoom did not say.
   *
   * @return fails with a {@link ProblemException}, not found, where there is no such connection
   */
  public Uni<List<String>> scopes(UUID id) {
    return pool.preparedQuery("select scopes from zoom_connections where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> theOne(rows, row -> List.of(row.getArrayOfStrings("scopes"))));
  }

  private static <T> T theOne(RowSet<Row> rows, Function<Row, T> mapper) {
    return Rows.first(rows, mapper).orElseThrow(ProblemException::notFound);
  }

  private static ConnectionSummary summary(Row row) {
    return new ConnectionSummary(
        row.getUUID("id"),
        row.getString("name"),
        row.getBoolean("is_active"),
        row.getString("connection_status"));
  }

  private static ZoomAccess zoomAccess(Row row) {
    return new ZoomAccess(
        row.getUUID("id"),
        row.getString("account_key"),
        Plan.of(row.getString("plan")),
        row.getDouble("quota_share"));
  }
}
