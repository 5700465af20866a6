package io.webinarsync.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a process that was killed left in a folder of PostgreSQL's data: a server that still runs
 * and would keep a new one from starting, or only its pid file, whose number may since belong to
 * another process.
 */
final class LeftOver {

  /** The lock that whoever uses the folder holds while it lives. */
  private static final String LOCK = "epg-lock";

  private static final String PID = "postmaster.pid";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private LeftOver() {}

  /** Ends the server that was left there, if any; refuses a folder that a living process uses. */
  static void endIn(Path folder) {
    Path pid = folder.resolve(PID);
    if (!Files.exists(pid)) {
      return;
    }
    checkUnused(folder);
    try {
      server(pid).ifPresent(LeftOver::end);
      Files.deleteIfExists(pid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkUnused(Path folder) {
    try (FileChannel file =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      if (lock == null) {
        throw inUse(folder);
      }
    } catch (OverlappingFileLockException e) {
      throw inUse(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException inUse(Path folder) {
    return new IllegalStateException(
        "another process uses the database in " + folder + ": end that one first");
  }

  /** The process that the file names, if it is a PostgreSQL. */
  private static Optional<ProcessHandle> server(Path pid) throws IOException {
    List<String> lines = Files.readAllLines(pid);
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .filter(number -> number.matches("\\d{1,9}"))
        .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  /** SIGTERM lets it end cleanly, for whoever was connected is gone. */
  private static void end(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      server.destroyForcibly();
      server.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
