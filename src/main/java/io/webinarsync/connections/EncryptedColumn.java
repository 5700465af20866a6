package io.webinarsync.connections;

import java.util.List;

/** A column whose values are stored encrypted only. */
enum EncryptedColumn {
  CLIENT_SECRET("client_secret_encrypted"),
  ACCESS_TOKEN("access_token_encrypted"),
  REFRESH_TOKEN("refresh_token_encrypted"),
  /** Of {@code zoom_oauth_states}, where a row lives for minutes. */
  CODE_VERIFIER("code_verifier_encrypted");

  /** Those of {@code zoom_connections}, whose values stay. */
  static final List<EncryptedColumn> OF_CONNECTIONS =
      List.of(CLIENT_SECRET, ACCESS_TOKEN, REFRESH_TOKEN);

  private final String columnName;

  EncryptedColumn(String columnName) {
    this.columnName = columnName;
  }

  /** The column's name in the database, which is part of what a token is bound to. */
  String columnName() {
    return columnName;
  }
}
