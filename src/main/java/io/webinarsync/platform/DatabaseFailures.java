package io.webinarsync.platform;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * A database that cannot be reached, and text that it cannot hold. Source of the codes: PostgreSQL,
 * appendix A.
 */
final class DatabaseFailures {

  /** Connection exceptions, too many connections and the like, operator intervention. */
  private static final Set<String> AWAY = Set.of("08", "53", "57");

  /** {@code character_not_in_repertoire}, {@code untranslatable_character}. */
  private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

  private DatabaseFailures() {}

  static Optional<ProblemException> explain(Throwable failure) {
    if (Failures.causes(failure).anyMatch(DatabaseFailures::isAway)) {
      return Optional.of(away());
    }
    return Failures.causes(failure).anyMatch(DatabaseFailures::isNoText)
        ? Optional.of(noText())
        : Optional.empty();
  }

  private static boolean isAway(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof ClosedConnectionException
        || (cause instanceof PgException error
            && AWAY.contains(error.getSqlState().substring(0, 2)));
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
