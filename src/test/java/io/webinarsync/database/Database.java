package io.webinarsync.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database, new for each test. What a test does to one that is {@link #rolledBack} is
 * taken back; within it time stands still, so that a threshold can be hit exactly.
 */
final class Database implements BeforeEachCallback, AfterEachCallback {

  private final boolean isCommitted;
  private String name;
  private Connection session;

  private Database(boolean isCommitted) {
    this.isCommitted = isCommitted;
  }

  /** One transaction for a whole test. */
  static Database rolledBack() {
    return new Database(false);
  }

  /** A database of its own for each test, in which every statement is committed. */
  static Database committed() {
    return new Database(true);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    if (isCommitted) {
      name = DatabaseServer.copy();
      session = DatabaseServer.session(name);
    } else {
      session = DatabaseServer.shared();
      session.setAutoCommit(false);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws SQLException {
    if (!isCommitted) {
      session.rollback();
    }
    session.close();
  }

  /** Another session on a committed database. */
  Connection otherSession() {
    return DatabaseServer.session(name);
  }

  Given given() {
    return new Given(this);
  }

  /** Runs a statement; a question mark is a value. */
  void execute(String statement, Object... values) {
    try (PreparedStatement prepared = prepared(session, statement, values)) {
      prepared.execute();
    } catch (SQLException e) {
      throw new RefusedStatement(e);
    }
  }

  List<Map<String, Object>> rows(String query, Object... values) {
    return rows(session, query, values);
  }

  static List<Map<String, Object>> rows(Connection session, String query, Object... values) {
    try (PreparedStatement prepared = prepared(session, query, values);
        ResultSet results = prepared.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (results.next()) {
        rows.add(row(results));
      }
      return rows;
    } catch (SQLException e) {
      throw new RefusedStatement(e);
    }
  }

  /** The one row that a query has. */
  Map<String, Object> row(String query, Object... values) {
    List<Map<String, Object>> rows = rows(query, values);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows: " + rows);
    }
    return rows.get(0);
  }

  /** The one value that a query has, as text. */
  String value(String query, Object... values) {
    return String.valueOf(row(query, values).values().iterator().next());
  }

  /** The values of a query's only column, as text. */
  List<String> values(String query, Object... values) {
    return rows(query, values).stream()
        .map(row -> String.valueOf(row.values().iterator().next()))
        .toList();
  }

  /** A connection's row in a view. */
  Map<String, Object> of(UUID connection, String view) {
    return row("select * from " + view + " where connection_id = ?", connection);
  }

  private static Map<String, Object> row(ResultSet results) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
      row.put(results.getMetaData().getColumnLabel(column), results.getObject(column));
    }
    return row;
  }

  private static PreparedStatement prepared(Connection session, String statement, Object... values)
      throws SQLException {
    PreparedStatement prepared = session.prepareStatement(statement);
    for (int place = 0; place < values.length; place++) {
      prepared.setObject(place + 1, values[place]);
    }
    return prepared;
  }
}
