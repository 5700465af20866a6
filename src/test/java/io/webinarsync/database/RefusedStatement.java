package io.webinarsync.database;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database said no to. */
final class RefusedStatement extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  RefusedStatement(SQLException cause) {
    super(cause);
  }

  String state() {
    return told().getSQLState();
  }

  String hint() {
    return told().getHint();
  }

  String constraint() {
    return told().getConstraint();
  }

  private ServerErrorMessage told() {
    return ((PSQLException) getCause()).getServerErrorMessage();
  }
}
