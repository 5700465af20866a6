package io.webinarsync.faults;

import static org.awaitility.Awaitility.await;

import io.webinarsync.packaged.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;

/** The packaged service in a process that can be treated badly. What it says goes to a file. */
final class ServiceProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Process process;
  private final Path log;

  private ServiceProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it, and does not wait. */
  static ServiceProcess start(ProcessBuilder builder, Path log) {
    try {
      return new ServiceProcess(builder.redirectOutput(log.toFile()).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, once it does. */
  URI address() {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(this::listening, Optional::isPresent)
        .orElseThrow();
  }

  /** All that it has said so far. */
  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    exitCode(PATIENCE);
  }

  /** Takes all time from it. */
  void freeze() {
    signal("STOP");
  }

  /** Gives it its time back. */
  void thaw() {
    signal("CONT");
  }

  /** Asks it to end, as an operator's machinery does. */
  void terminate() {
    signal("TERM");
  }

  /** Its exit code; fails where it has not ended by then. */
  int exitCode(Duration patience) {
    try {
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw new AssertionError("the service has not ended within " + patience);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    kill();
  }

  private Optional<URI> listening() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the service has ended:\n" + said());
    }
    return PackagedService.LISTENING
        .matcher(said())
        .results()
        .map((MatchResult found) -> URI.create(found.group(1)))
        .findFirst();
  }

  private void signal(String name) {
    Commands.run("kill", "-" + name, String.valueOf(process.pid()));
  }
}
