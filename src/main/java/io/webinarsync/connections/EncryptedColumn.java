package io.webinarsync.connections;

/** A column of {@code zoom_connections} whose values are stored encrypted only. */
enum EncryptedColumn {
  CLIENT_SECRET("client_secret_encrypted"),
  ACCESS_TOKEN("access_token_encrypted");

  private final String columnName;

  EncryptedColumn(String columnName) {
    this.columnName = columnName;
  }

  /** The column's name in the database, which is part of what a token is bound to. */
  String columnName() {
    return columnName;
  }
}
