package io.webinarsync.connections;

import io.vertx.mutiny.sqlclient.Row;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a connection's row holds encrypted. Never shows itself in text.
 *
 * @param connectionId the row
 * @param zoomEmail the row's e-mail address, of which the old system made its keys; null where
 *     there is none
 * @param values the stored values by their column; a column without one is not there
 */
record StoredSecrets(
    UUID connectionId, @Nullable String zoomEmail, Map<EncryptedColumn, String> values) {

  /** Holds the values for itself. */
  StoredSecrets {
    values = Map.copyOf(values);
  }

  /** Those of a row with its id, its e-mail address and all encrypted columns. */
  static StoredSecrets of(Row row) {
    Map<EncryptedColumn, String> values = new EnumMap<>(EncryptedColumn.class);
    EncryptedColumn.OF_CONNECTIONS.forEach(
        column ->
            Optional.ofNullable(row.getString(column.columnName()))
                .ifPresent(stored -> values.put(column, stored)));
    return new StoredSecrets(row.getUUID("id"), row.getString("zoom_email"), values);
  }

  /** Where something is stored. */
  Stream<Place> places() {
    return EncryptedColumn.OF_CONNECTIONS.stream().filter(values::containsKey).map(this::at);
  }

  /** What is stored in that column, where something is. */
  String stored(EncryptedColumn column) {
    return Objects.requireNonNull(values.get(column));
  }

  /**
   * The secret in that column; empty where it holds nothing.
   *
   * @throws TokenDecryptionException where what it holds cannot be read
   */
  Optional<String> open(EncryptedColumn column, TokenVault vault) {
    return Optional.ofNullable(values.get(column)).map(stored -> vault.open(stored, at(column)));
  }

  /** The form in which that column is stored, {@code none} where it holds nothing. */
  String format(EncryptedColumn column, TokenVault vault) {
    return Optional.ofNullable(values.get(column))
        .map(stored -> vault.format(stored, at(column)))
        .orElse("none");
  }

  private Place at(EncryptedColumn column) {
    return new Place(connectionId, column, zoomEmail);
  }

  @Override
  public String toString() {
    return "StoredSecrets[connectionId=" + connectionId + "]";
  }
}
