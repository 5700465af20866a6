package io.webinarsync.connections;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where an encrypted value is stored. A value is bound to its place: moved to another connection or
 * column it can no longer be read.
 *
 * @param connectionId the row
 * @param column the column
 */
record Place(UUID connectionId, EncryptedColumn column) {

  /** The associated data of a value that is stored here under a key: {@code id|column|key id}. */
  byte[] associatedData(String keyId) {
    return String.join("|", connectionId.toString(), column.columnName(), keyId)
        .getBytes(StandardCharsets.UTF_8);
  }
}
