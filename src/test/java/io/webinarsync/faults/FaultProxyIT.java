package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyIT {

  private final AtomicInteger pieces = new AtomicInteger();
  private ServerSocket echo;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Link.inBackground("echo", this::answerAll);
    proxy = FaultProxy.to(echo.getLocalPort(), pieces::incrementAndGet);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  @Test
  void what_is_sent_comes_back_and_is_counted() throws IOException {
    try (Socket client = client()) {
      assertThat(answer(client)).isEqualTo('a');
      assertThat(answer(client)).isEqualTo('a');
    }

    assertThat(pieces).hasValue(2);
    assertThat(proxy.accepted()).isEqualTo(1);
    await().until(() -> proxy.open() == 0);
  }

  @Test
  void a_cut_ends_what_is_open_and_refuses_what_is_new() throws IOException {
    try (Socket client = client()) {
      answer(client);

      proxy.cut();

      assertThat(client.getInputStream().read()).isEqualTo(-1);
      assertThatThrownBy(this::client).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void after_a_cut_the_same_port_passes_again() throws IOException {
    int port = proxy.port();
    proxy.cut();

    proxy.pass();

    assertThat(proxy.port()).isEqualTo(port);
    try (Socket client = client()) {
      assertThat(answer(client)).isEqualTo('a');
    }
  }

  @Test
  void a_reset_is_seen_as_such_and_new_connections_pass() throws IOException {
    try (Socket client = client()) {
      answer(client);

      proxy.reset();

      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
    try (Socket client = client()) {
      assertThat(answer(client)).isEqualTo('a');
    }
  }

  @Test
  void a_black_hole_takes_all_and_answers_nothing_until_it_is_closed() throws IOException {
    proxy.blackHole();
    try (Socket client = client()) {
      client.setSoTimeout(200);

      assertThatThrownBy(() -> answer(client)).isInstanceOf(SocketTimeoutException.class);

      proxy.pass();
      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void a_delay_holds_each_way_back_by_so_much() throws IOException {
    proxy.delay(Duration.ofMillis(100));
    try (Socket client = client()) {
      long begun = System.nanoTime();

      answer(client);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(190));
    }
  }

  private Socket client() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
  }

  private static int answer(Socket client) throws IOException {
    client.getOutputStream().write('a');
    return client.getInputStream().read();
  }

  private void answerAll() {
    try {
      while (true) {
        Socket socket = echo.accept();
        Link.inBackground("echo", () -> answerAll(socket));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void answerAll(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException e) {
      // The client is gone.
    }
  }
}
