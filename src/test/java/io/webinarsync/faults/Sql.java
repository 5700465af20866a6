package io.webinarsync.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a judge and a saboteur do in the database: each statement on a connection of its own, which
 * no restart can spoil.
 */
record Sql(String url) {

  /** The rows that a query answers with. */
  List<List<Object>> rows(String sql, Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the rows, as text. */
  List<String> texts(String sql, Object... parameters) {
    return rows(sql, parameters).stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  /** A whole number that a query answers with. */
  long number(String sql, Object... parameters) {
    return ((Number) rows(sql, parameters).get(0).get(0)).longValue();
  }

  /** Runs a statement. */
  void execute(String sql, Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  private static List<Object> row(ResultSet result) throws SQLException {
    List<Object> row = new ArrayList<>();
    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
      row.add(result.getObject(column));
    }
    return row;
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
