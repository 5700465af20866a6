package io.webinarsync.faults;

import io.webinarsync.packaged.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A copy of the packaged service whose clock can be wrong. The service reads the machine's clock in
 * one class alone, which a law keeps so: that class, and nothing else, is exchanged.
 */
record SkewedApplication(Path folder) {

  private static final String CLOCK = "io/webinarsync/platform/SystemClock.class";

  private static final String SOURCE =
      """
      package io.webinarsync.platform;

      class SystemClock {
        java.time.Clock clock() {
          return java.time.Clock.offset(
              java.time.Clock.systemUTC(), java.time.Duration.parse(System.getenv("CLOCK_AHEAD")));
        }
      }
      """;

  /** Makes one there. */
  static SkewedApplication in(Path folder) {
    try {
      copy(PackagedService.APPLICATION, folder.resolve("quarkus-app"));
      SkewedApplication application = new SkewedApplication(folder);
      application.exchangeClock(application.compiledClock());
      return application;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to start. */
  Path path() {
    return folder.resolve("quarkus-app");
  }

  /** The setting that puts a replica's clock ahead by so much. */
  static Map<String, String> ahead(Duration skew) {
    return Map.of("CLOCK_AHEAD", skew.toString());
  }

  private Path compiledClock() throws IOException {
    Path source = Files.writeString(folder.resolve("SystemClock.java"), SOURCE);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
    if (code != 0) {
      throw new IllegalStateException("the clock could not be compiled");
    }
    return folder.resolve(CLOCK);
  }

  private void exchangeClock(Path clock) throws IOException {
    try (Stream<Path> files = Files.walk(path())) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
      long exchanged = jars.stream().filter(jar -> exchange(jar, clock)).count();
      if (exchanged == 0) {
        throw new IllegalStateException("the service has no " + CLOCK);
      }
    }
  }

  private static boolean exchange(Path jar, Path clock) {
    try (FileSystem inside =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      boolean isThere = Files.exists(inside.getPath(CLOCK));
      if (isThere) {
        Files.copy(clock, inside.getPath(CLOCK), StandardCopyOption.REPLACE_EXISTING);
      }
      return isThere;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
