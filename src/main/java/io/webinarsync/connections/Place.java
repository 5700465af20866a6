package io.webinarsync.connections;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an encrypted value is stored. A value is bound to its place: moved to another row or column
 * it can no longer be read.
 *
 * @param rowId the row
 * @param column the column
 * @param zoomEmail the row's e-mail address, of which the old system made its keys; null where
 *     there is none. What this service encrypts is not bound to it, for an address may change.
 */
record Place(UUID rowId, EncryptedColumn column, @Nullable String zoomEmail) {

  /** A place where nothing of the old system's can be. */
  Place(UUID rowId, EncryptedColumn column) {
    this(rowId, column, null);
  }

  /** The associated data of a value that is stored here under a key: {@code id|column|key id}. */
  byte[] associatedData(String keyId) {
    return String.join("|", rowId.toString(), column.columnName(), keyId)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "Place[" + rowId + " " + column + "]";
  }
}
