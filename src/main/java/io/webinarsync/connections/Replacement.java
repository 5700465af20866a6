package io.webinarsync.connections;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One stored value that is to make way for the same secret under the active key.
 *
 * @param place where it is stored
 * @param oldValue as it was read
 * @param newValue as it is to be
 */
record Replacement(Place place, String oldValue, String newValue) {

  /** Those for a connection: none for what is under the active key, nor for what cannot be read. */
  static Stream<Replacement> of(StoredSecrets secrets, TokenVault vault) {
    return secrets
        .places()
        .filter(place -> !isCurrent(secrets, place, vault))
        .flatMap(place -> anew(place, secrets.stored(place.column()), vault));
  }

  /** The values of all, column by column, as one statement takes them. */
  static Tuple columns(List<Replacement> all) {
    return Tuple.of(
        all.stream().map(one -> one.place().rowId()).toArray(UUID[]::new),
        texts(all, one -> one.place().column().columnName()),
        texts(all, Replacement::oldValue),
        texts(all, Replacement::newValue));
  }

  private static boolean isCurrent(StoredSecrets secrets, Place place, TokenVault vault) {
    return secrets.format(place.column(), vault).equals(vault.activeFormat());
  }

  private static Stream<Replacement> anew(Place place, String stored, TokenVault vault) {
    try {
      String secret = vault.open(stored, place);
      return Stream.of(new Replacement(place, stored, vault.seal(secret, place)));
    } catch (TokenDecryptionException e) {
      return Stream.empty();
    }
  }

  private static String[] texts(List<Replacement> all, Function<Replacement, String> part) {
    return all.stream().map(part).toArray(String[]::new);
  }

  @Override
  public String toString() {
    return "Replacement[" + place + "]";
  }
}
