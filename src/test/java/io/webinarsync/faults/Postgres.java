package io.webinarsync.faults;

import io.webinarsync.sandbox.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that can be restarted, on the same data and the same port. */
public final class Postgres implements AutoCloseable {

  private final Path folder;
  private final EmbeddedDatabase server;
  private final Map<String, String> settings;
  private final URI address;

  private Postgres(Path folder, EmbeddedDatabase server, Map<String, String> settings) {
    this.folder = folder;
    this.server = server;
    this.settings = settings;
    this.address = URI.create(settings.getOrDefault("quarkus.datasource.reactive.url", ""));
  }

  /** Starts one with an empty database that keeps its data there. */
  public static Postgres keptIn(Path folder) {
    EmbeddedDatabase server = EmbeddedDatabase.keptIn(folder);
    Postgres postgres = new Postgres(folder, server, server.freshDatabase());
    postgres.makeDurable();
    return postgres;
  }

  /** The service's settings for it. */
  public Map<String, String> settings() {
    return settings;
  }

  int port() {
    return address.getPort();
  }

  /** The database's name. */
  String database() {
    return address.getPath().substring(1);
  }

  /** The way to it past all proxies. */
  Sql sql() {
    return new Sql(
        "jdbc:postgresql://localhost:%d/%s?options=-c%%20statement_timeout=30s"
            .formatted(port(), database()));
  }

  /**
   * Stops it and starts it again; it accepts connections then.
   *
   * @param mode {@code fast} ends sessions in order, {@code immediate} is a crash
   */
  public void restart(String mode) {
    restart(mode, new String[0]);
  }

  private void restart(String mode, String... more) {
    Path bin = bin();
    List<String> command = new ArrayList<>(asOrdinaryUser());
    command.addAll(List.of(bin.resolve("pg_ctl").toString(), "-D", folder.toString()));
    command.addAll(List.of("-m", mode, "-w", "-t", "60", "-l", folder + ".restarts.log"));
    command.addAll(List.of(more));
    command.add("restart");
    Commands.run(command.toArray(String[]::new));
  }

  /** Starts it again such that it takes so many connections. */
  void restartFor(int connections) {
    restart(
        "fast",
        "-o",
        options().replaceAll("max_connections=\\d+", "max_connections=" + connections));
  }

  /** Its data goes with it. */
  @Override
  public void close() {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The embedded server answers before a commit is safe; no crash may take back what it said. */
  private void makeDurable() {
    sql().execute("alter database " + database() + " set synchronous_commit = on");
  }

  /** The folder of the binaries that run. */
  private Path bin() {
    try {
      String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
      return Files.readSymbolicLink(Path.of("/proc", pid, "exe")).getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it was started with, behind the name of the binary. */
  private String options() {
    try {
      return Files.readString(folder.resolve("postmaster.opts")).strip().split(" ", 2)[1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL refuses to run as root: a namespace of its own makes one a nobody. */
  private static List<String> asOrdinaryUser() {
    boolean isRoot = System.getProperty("user.name").equals("root");
    return isRoot ? List.of("unshare", "-U") : List.of();
  }
}
