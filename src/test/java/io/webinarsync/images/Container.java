package io.webinarsync.images;

import static io.restassured.RestAssured.given;
import static io.webinarsync.images.Podman.podman;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.webinarsync.packaged.ProcessMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A container as a hardened platform runs it: any user, nothing to write on but /tmp, no
 * capability, 256 MB.
 */
final class Container implements AutoCloseable {

  /** Bytes of memory that it may have. */
  static final long LIMIT = 256L << 20;

  private final String id;
  private final URI address;
  private boolean isStopped;

  private Container(String id, URI address) {
    this.id = id;
    this.address = address;
  }

  /** Starts one with those settings; ask {@link #ready()} when to go on. */
  static Container run(Image image, int user, Map<String, String> settings) {
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                "run",
                "--detach",
                "--network=host",
                "--read-only",
                "--tmpfs=/tmp",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                "--user=" + user,
                "--memory=" + LIMIT,
                "--env=QUARKUS_HTTP_HOST=127.0.0.1",
                "--env=QUARKUS_HTTP_PORT=" + port));
    settings.forEach((name, value) -> command.add("--env=" + name + "=" + value));
    command.addAll(image.options());
    command.add(image.name());
    command.addAll(image.arguments());
    String printed = podman(command);
    String id = printed.substring(printed.lastIndexOf('\n') + 1);
    return new Container(id, URI.create("http://127.0.0.1:" + port + "/"));
  }

  /** Waits until it is ready. */
  Container ready() {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .failFast(() -> assertThat(isRunning()).as(logs()).isTrue())
        .until(() -> given().get(address.resolve("/q/health/ready")).statusCode() == 200);
    return this;
  }

  URI address() {
    return address;
  }

  /** What it has printed. */
  String logs() {
    return podman("logs", id);
  }

  /** Kilobytes that it has resident, mapped files included. Source: proc(5), VmRSS. */
  long residentKilobytes() {
    return kilobytes("VmRSS");
  }

  /** The part of it that the kernel cannot take back under pressure. Source: proc(5), RssAnon. */
  long ownKilobytes() {
    return kilobytes("RssAnon");
  }

  /** Asks it to end, as a platform does; the exit code, or 137 where it had to be killed. */
  int stop() {
    isStopped = true;
    podman("stop", "--time=12", id);
    return exitCode();
  }

  /** Removes it; where it had ended by itself, it says with what. */
  @Override
  public void close() {
    if (!isStopped && !isRunning()) {
      System.out.println("A container ended by itself, exit code " + exitCode() + ": " + logs());
    }
    podman("rm", "--force", id);
  }

  private int exitCode() {
    return Integer.parseInt(podman("inspect", "--format={{.State.ExitCode}}", id));
  }

  private boolean isRunning() {
    return podman("inspect", "--format={{.State.Running}}", id).equals("true");
  }

  private long kilobytes(String kind) {
    long pid = Long.parseLong(podman("inspect", "--format={{.State.Pid}}", id));
    return ProcessMemory.kilobytes(pid, kind);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
