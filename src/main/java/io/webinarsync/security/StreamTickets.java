package io.webinarsync.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Tickets for browsers, which cannot send a token with an EventSource. A ticket opens one path for
 * 30 seconds, once, on any replica, as the caller who got it. Only its hash is stored.
 */
@ApplicationScoped
public class StreamTickets {

  private static final int BYTES = 32;

  // What is over goes when the next one is issued: nothing needs to be scheduled for it.
  private static final String ISSUE =
      """
      with over as (
        delete from stream_tickets
         where expires_at <= now()
      )
      insert into stream_tickets (ticket_hash, user_id, path, expires_at)
      values ($1, $2, $3, now() + interval '30 seconds')
      returning expires_at
      """;

  private static final String REDEEM =
      """
      delete from stream_tickets
       where ticket_hash = $1
         and path = $2
      returning user_id, expires_at > now() as is_good
      """;

  private final Pool pool;
  private final SecureRandom random = new SecureRandom();

  StreamTickets(Pool pool) {
    this.pool = pool;
  }

  /**
   * Issues a ticket.
   *
   * @param owner subject of the caller who gets it
   * @param path what it opens
   */
  public Uni<StreamTicket> issue(String owner, String path) {
    String ticket = newTicket();
    return pool.preparedQuery(ISSUE)
        .execute(Tuple.of(hash(ticket), owner, path))
        .map(rows -> rows.iterator().next().getOffsetDateTime("expires_at").toInstant())
        .map(expiresAt -> new StreamTicket(ticket, expiresAt));
  }

  /** Whose ticket it is, which is used up by this; empty where it does not open that path. */
  Uni<Optional<String>> redeem(String ticket, String path) {
    return pool.preparedQuery(REDEEM)
        .execute(Tuple.of(hash(ticket), path))
        .map(rows -> Rows.first(rows, row -> row))
        .map(found -> found.filter(row -> row.getBoolean("is_good")))
        .map(good -> good.map(row -> row.getString("user_id")));
  }

  private String newTicket() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Buffer hash(String ticket) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Buffer.buffer(sha256.digest(ticket.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
