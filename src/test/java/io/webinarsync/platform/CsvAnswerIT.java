package io.webinarsync.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.sandbox.PostgresResource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CsvAnswerIT {

  @TestHTTPResource("/csv-probe/")
  URI probe;

  @Test
  void no_more_is_read_than_a_slow_client_takes() throws IOException {
    int before = CsvProbeResource.PAGES.get();
    try (Socket client = asking()) {
      client.getInputStream().readNBytes(1);

      int read = pagesOnceNoMoreAreRead() - before;

      assertThat(read).isBetween(1, 30_000_000 / CsvProbeResource.PAGE_SIZE);
    }
  }

  @Test
  void nothing_is_read_any_more_for_a_client_that_has_gone() throws IOException {
    int before = CsvProbeResource.PAGES.get();
    try (Socket client = asking()) {
      client.getInputStream().readNBytes(20_000_000);
    }

    assertThat(pagesOnceNoMoreAreRead() - before)
        .isGreaterThanOrEqualTo(20_000_000 / CsvProbeResource.PAGE_SIZE);
  }

  @Test
  void what_fails_midway_breaks_the_answer_off() {
    HttpRequest request = HttpRequest.newBuilder(probe.resolve("broken")).build();

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
  }

  private Socket asking() throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(8192);
    client.connect(new InetSocketAddress(probe.getHost(), probe.getPort()));
    String request = "GET " + probe.resolve("endless").getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n";
    client.getOutputStream().write(request.getBytes(UTF_8));
    return client;
  }

  private static int pagesOnceNoMoreAreRead() {
    AtomicInteger seen = new AtomicInteger(-1);
    await()
        .atMost(Duration.ofSeconds(30))
        .during(Duration.ofMillis(500))
        .until(() -> seen.getAndSet(CsvProbeResource.PAGES.get()) == CsvProbeResource.PAGES.get());
    return seen.get();
  }
}
