package io.webinarsync.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged service, started as an operator starts it, in a process of its own: the native
 * executable where the build has made one, else the one that Java runs.
 */
public final class PackagedService implements AutoCloseable {

  /** What Maven's package phase leaves. */
  public static final Path APPLICATION = Path.of("target", "quarkus-app");

  /** The native executable, as Maven's profile {@code native} names it. */
  private static final Optional<String> EXECUTABLE =
      Optional.ofNullable(System.getProperty("native.image.path"));

  /** What a native executable was made of. */
  private static final Path NATIVE_SOURCES =
      Path.of("target", "webinar-sync-native-image-source-jar");

  /** How the service tells where it listens. */
  public static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

  private final Process process;
  private final List<String> output = new ArrayList<>();
  private Optional<URI> address = Optional.empty();

  private PackagedService(Process process) {
    this.process = process;
  }

  /** Starts the service with settings from the environment; say when to go on. */
  public static PackagedService start(Map<String, String> environment, String... jvmOptions) {
    try {
      return new PackagedService(prepared(APPLICATION, environment, jvmOptions).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the jars are that the service under test consists of. */
  public static Path jars() {
    return EXECUTABLE.isPresent() ? NATIVE_SOURCES : APPLICATION;
  }

  /** The start of a service, on a free loopback port, that is yet to happen. */
  public static ProcessBuilder prepared(
      Path application, Map<String, String> environment, String... jvmOptions) {
    List<String> command =
        EXECUTABLE
            .filter(executable -> application.equals(APPLICATION))
            .map(executable -> natively(executable, jvmOptions))
            .orElseGet(() -> onJava(application, jvmOptions));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().putAll(environment);
    return builder;
  }

  /** Where it listens, once it does; fails with its output where it ends instead. */
  public URI address() {
    if (address.isEmpty()) {
      address = listened();
    }
    return address.orElseThrow(() -> new IllegalStateException(String.join("\n", output)));
  }

  /** All that it printed, once it has ended. */
  public String outputToTheEnd() {
    process.inputReader().lines().forEach(output::add);
    return String.join("\n", output);
  }

  /** The exit code, once it has ended. */
  public int exitCode() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The most memory that it has had resident so far, in kilobytes. Source: proc(5), VmHWM. */
  public long peakResidentKilobytes() {
    return ProcessMemory.kilobytes(process.pid(), "VmHWM");
  }

  @Override
  public void close() {
    process.destroy();
    exitCode();
  }

  private Optional<URI> listened() {
    BufferedReader reader = process.inputReader();
    Optional<URI> found =
        reader.lines().peek(output::add).flatMap(PackagedService::listening).findFirst();
    drain(reader);
    return found;
  }

  private static List<String> onJava(Path application, String... jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    return command;
  }

  /** Of a JVM's options an executable knows the size of the heap; its compiler has run already. */
  private static List<String> natively(String executable, String... jvmOptions) {
    Stream<String> heap = Stream.of(jvmOptions).filter(option -> option.startsWith("-Xmx"));
    return Stream.concat(Stream.of(executable), heap).toList();
  }

  private static Stream<URI> listening(String line) {
    Matcher matcher = LISTENING.matcher(line);
    return matcher.find() ? Stream.of(URI.create(matcher.group(1))) : Stream.empty();
  }

  /** Nobody reads on: a full pipe would stop the service. */
  private static void drain(BufferedReader reader) {
    Thread draining = new Thread(() -> readToTheEnd(reader), "service-output");
    draining.setDaemon(true);
    draining.start();
  }

  private static void readToTheEnd(BufferedReader reader) {
    try {
      reader.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // The service has ended, and its output with it.
    }
  }
}
