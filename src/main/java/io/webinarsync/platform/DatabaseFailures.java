package io.webinarsync.platform;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * What fails for the database's sake, and text that it cannot hold. Source of the codes:
 * PostgreSQL, appendix A.
 */
public final class DatabaseFailures {

  /** Connection exceptions, too many connections and the like, operator intervention. */
  private static final Set<String> AWAY = Set.of("08", "53", "57");

  /**
   * {@code serialization_failure}, {@code deadlock_detected}, {@code lock_not_available}, {@code
   * read_only_sql_transaction}, {@code idle_in_transaction_session_timeout}.
   */
  private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "25006", "25P03");

  /** {@code character_not_in_repertoire}, {@code untranslatable_character}. */
  private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

  private DatabaseFailures() {}

  /**
   * Whether the same work may go through a little later: the connection was lost, the database is
   * away, starting, read-only, out of connections, or others stand in the way.
   */
  public static boolean isPassing(Throwable failure) {
    return Failures.causes(failure).anyMatch(cause -> isAway(cause) || isLost(cause));
  }

  /** What to call a failure in a log: PostgreSQL's code, or the name of the exception. */
  static String kind(Throwable failure) {
    return Failures.causes(failure)
        .filter(PgException.class::isInstance)
        .map(cause -> "SQLSTATE " + ((PgException) cause).getSqlState())
        .findFirst()
        .orElseGet(() -> failure.getClass().getSimpleName());
  }

  static Optional<ProblemException> explain(Throwable failure) {
    if (Failures.causes(failure).anyMatch(DatabaseFailures::isAway)) {
      return Optional.of(away());
    }
    return Failures.causes(failure).anyMatch(DatabaseFailures::isNoText)
        ? Optional.of(noText())
        : Optional.empty();
  }

  /** What PostgreSQL itself has said is a {@link VertxException} too, and has been judged. */
  private static boolean isLost(Throwable cause) {
    return cause instanceof IOException
        || cause instanceof TimeoutException
        || (cause instanceof VertxException && !(cause instanceof DatabaseException));
  }

  /** The driver's word for a connection that turns out to be closed has no type of its own. */
  private static boolean isAway(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof ClosedConnectionException
        || cause instanceof NoStackTraceThrowable
        || (cause instanceof PgException error && isAway(error.getSqlState()));
  }

  private static boolean isAway(String sqlState) {
    return AWAY.contains(sqlState.substring(0, 2)) || BUSY.contains(sqlState);
  }

  private static boolean isNoText(Throwable cause) {
    return cause instanceof PgException error && NO_TEXT.contains(error.getSqlState());
  }

  private static ProblemException away() {
    return ProblemType.DATABASE_AWAY
        .problem("Nothing was changed. Ask again in a few seconds.")
        .withHeader("Retry-After", "5");
  }

  private static ProblemException noText() {
    return ProblemType.INVALID_REQUEST.problem(
        "The request holds a text with the character U+0000, which no text may hold.");
  }
}
