package io.webinarsync.connections;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts stored secrets by their form, and those that cannot be read. */
final class SecretsTally {

  private final Map<String, Long> formats = new TreeMap<>();
  private final TokenVault vault;
  private long unreadable;

  SecretsTally(TokenVault vault) {
    this.vault = vault;
  }

  /** Counts those of these connections. */
  void add(List<StoredSecrets> batch) {
    batch.forEach(secrets -> secrets.places().forEach(place -> add(secrets, place)));
  }

  /** How many there are of each form. */
  Map<String, Long> formats() {
    return formats;
  }

  /** How many cannot be read, whatever their form. */
  long unreadable() {
    return unreadable;
  }

  private void add(StoredSecrets secrets, Place place) {
    formats.merge(secrets.format(place.column(), vault), 1L, Long::sum);
    try {
      secrets.open(place.column(), vault);
    } catch (TokenDecryptionException e) {
      unreadable++;
    }
  }
}
