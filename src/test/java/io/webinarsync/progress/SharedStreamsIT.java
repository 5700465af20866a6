package io.webinarsync.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.webinarsync.StreamScenario;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedStreamsIT extends StreamScenario {

  @TestHTTPResource URI service;

  @Inject EventHub hub;
  @Inject LiveFeed feed;
  @Inject Pool pool;

  @Test
  void all_readers_of_a_sync_share_one_feed_that_goes_with_the_last() {
    String id = running("local");
    List<OpenStream> streams = IntStream.range(0, 40).mapToObj(i -> open(id)).toList();
    await().until(() -> hub.readerCount() >= 40);

    tell(id, 3);
    end(id);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> streams.stream().allMatch(OpenStream::hasEnded));
    assertThat(streams).allSatisfy(stream -> assertThat(stream.ids()).hasSize(4));
    await().until(() -> hub.feedCount() == 0);
  }

  @Test
  void readers_who_come_while_the_sync_tells_miss_nothing_and_get_nothing_twice() {
    String id = running("local");
    List<OpenStream> streams = new ArrayList<>();
    List<Long> before = new ArrayList<>();
    Thread telling = new Thread(() -> IntStream.range(0, 300).forEach(i -> tellAndWake(id)));
    telling.start();
    while (telling.isAlive()) {
      List<Long> told = seqs(id);
      before.add(told.get(told.size() / 2));
      streams.add(open(id, "Last-Event-ID", told.get(told.size() / 2).toString()));
    }
    end(id);

    List<Long> all = seqs(id);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> streams.stream().allMatch(OpenStream::hasEnded));
    for (int i = 0; i < streams.size(); i++) {
      assertThat(streams.get(i).ids())
          .isEqualTo(all.subList(all.indexOf(before.get(i)) + 1, all.size()));
    }
  }

  @Test
  void a_reader_that_comes_back_at_any_event_of_a_sync_at_work_gets_the_rest() {
    String id = running("local");
    tell(id, 30);
    List<Long> all = seqs(id);

    for (int seen = 0; seen < all.size() - 1; seen++) {
      try (OpenStream stream = open(id, "Last-Event-ID", all.get(seen).toString())) {
        int next = seen + 1;
        await().until(() -> stream.ids().size() >= all.size() - next);
        assertThat(stream.ids()).isEqualTo(all.subList(next, all.size()));
      }
    }
  }

  @Test
  void a_notification_from_elsewhere_wakes_the_feed_sooner_than_it_looks_itself() {
    String id = running("local");
    try (OpenStream stream = open(id)) {
      awaitLive();
      long begun = System.nanoTime();
      for (int i = 1; i <= 20; i++) {
        int count = i;
        tell(id, 1);
        execute("select pg_notify('webinar_sync_events', ?)", id);
        await().pollInterval(Duration.ofMillis(5)).until(() -> stream.ids().size() == count);
      }

      // By looking once a second alone, twenty would take about twenty seconds.
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }
  }

  @Test
  void two_replicas_wake_each_other() {
    String id = running("local");
    WakeUps another = new WakeUps(pool);
    try (OpenStream stream = open(id)) {
      awaitLive();
      long begun = System.nanoTime();
      for (int i = 1; i <= 10; i++) {
        int count = i;
        tell(id, 1);
        another.send(UUID.fromString(id));
        await().pollInterval(Duration.ofMillis(5)).until(() -> stream.ids().size() == count);
      }

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void without_notifications_readers_hear_within_two_seconds_and_listening_comes_back() {
    String id = running("local");
    try (OpenStream stream = open(id)) {
      awaitLive();
      await().until(() -> listeners() == 1);
      execute("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'");

      tell(id, 1);

      await().atMost(Duration.ofSeconds(2)).until(() -> stream.ids().size() == 1);
      await().atMost(Duration.ofSeconds(10)).until(() -> listeners() == 1);
    }
  }

  @Test
  void all_streams_get_the_last_event_after_the_database_has_cut_every_session() {
    List<String> ids = IntStream.range(0, 5).mapToObj(i -> running("local")).toList();
    List<OpenStream> streams = IntStream.range(0, 100).mapToObj(i -> open(ids.get(i % 5))).toList();
    await().until(() -> hub.readerCount() >= 100);

    execute(
        """
        select pg_terminate_backend(pid)
          from pg_stat_activity
         where datname = current_database()
           and application_name = 'vertx-pg-client'
        """);
    ids.forEach(this::end);

    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> streams.stream().allMatch(OpenStream::hasEnded));
    assertThat(streams)
        .allSatisfy(
            stream ->
                assertThat(stream.events().get(stream.events().size() - 1).name())
                    .isEqualTo("ended"));
  }

  @Test
  void a_stream_ends_where_its_sync_is_deleted() {
    String id = running("local");
    try (OpenStream stream = open(id)) {
      awaitLive();

      execute("delete from zoom_sync_logs where id = ?::uuid", id);

      await().atMost(Duration.ofSeconds(5)).until(stream::hasEnded);
    }
  }

  @Test
  void a_reader_that_does_not_read_is_dropped_and_the_others_get_everything() throws IOException {
    String id = running("local");
    try (OpenStream good = open(id);
        Socket bad = neverReading(id)) {
      await().until(() -> hub.readerCount() == 2);

      tell(id, 3000, "x".repeat(8000));
      feed.wake(UUID.fromString(id));

      await().atMost(Duration.ofSeconds(30)).until(() -> good.ids().size() == 3000);
      assertThat(good.ids()).isEqualTo(seqs(id).subList(1, 3001));
      await().atMost(Duration.ofSeconds(30)).until(() -> hub.readerCount() == 1);
      assertThat(bytesUntilItIsClosed(bad)).isLessThan(3000L * 8000);
    }
  }

  @Test
  void readers_are_let_go_when_their_client_has_gone() {
    String id = running("local");
    open(id).close();
    tell(id, 5);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> hub.readerCount() == 0 && hub.feedCount() == 0);
  }

  private void tellAndWake(String id) {
    tell(id, 1);
    feed.wake(UUID.fromString(id));
  }

  private void awaitLive() {
    await().until(() -> hub.feedCount() == 1);
  }

  private long listeners() {
    return number(
        """
        select count(*)
          from pg_stat_activity
         where datname = current_database()
           and query ilike 'listen%webinar_sync_events%'
        """);
  }

  private OpenStream open(String id, String... headers) {
    return OpenStream.of(service.resolve("/syncs/" + id + "/events"), headers);
  }

  private Socket neverReading(String id) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
    String request = "GET /syncs/" + id + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static long bytesUntilItIsClosed(Socket socket) throws IOException {
    socket.setSoTimeout(10_000);
    long bytes = 0;
    byte[] some = new byte[65536];
    InputStream in = socket.getInputStream();
    try {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        bytes += read;
      }
    } catch (SocketException reset) {
      return bytes;
    }
    return bytes;
  }
}
