package io.webinarsync.sandbox;

import java.nio.file.Path;

/** A process that keeps a database in a folder until it is ended. */
final class KeptDatabase {

  static final String READY = "ready: ";

  private KeptDatabase() {}

  public static void main(String... args) throws InterruptedException {
    EmbeddedDatabase database = EmbeddedDatabase.keptIn(Path.of(args[0]));
    System.out.println(READY + database.settings().get("quarkus.datasource.jdbc.url"));
    Thread.currentThread().join();
  }
}
