package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.webinarsync.ZoomCase;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, and what is made of what comes back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ZoomWireIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WEBINAR = "{\"id\":93812345678,\"topic\":\"T\"}";

  private final WireServer server = new WireServer();
  private final WiredZoom zoom = new WiredZoom(server.url() + "/v2");

  @Inject Vertx vertx;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void users_are_listed_page_by_page_with_the_same_parameters() {
    server
        .then(200, "{\"users\":[{\"id\":\"u1\"}],\"next_page_token\":\"t/+ =&%41ü\"}")
        .then(200, "{\"users\":[{\"id\":\"u2\"}],\"next_page_token\":\"\"}");

    List<UserPage> pages = all(zoom.account().users());

    assertThat(pages)
        .flatExtracting(UserPage::users)
        .extracting(ZoomUser::id)
        .containsExactly("u1", "u2");
    assertThat(server.uris())
        .containsExactly(
            "/v2/users?status=active&page_size=2000",
            "/v2/users?status=active&page_size=2000&next_page_token=t%2F%2B+%3D%26%2541%C3%BC");
  }

  @Test
  void webinars_of_a_host_are_listed_page_by_page_with_the_same_parameters() {
    server
        .then(200, "{\"webinars\":[{\"id\":1}],\"next_page_token\":\"t\"}")
        .then(200, "{\"webinars\":[{\"id\":2}]}");

    List<WebinarPage> pages = all(zoom.account().webinars("a/b+c d="));

    assertThat(pages).hasSize(2);
    assertThat(server.uris())
        .containsExactly(
            "/v2/users/a%2Fb%2Bc%20d%3D/webinars?type=scheduled&page_size=300",
            "/v2/users/a%2Fb%2Bc%20d%3D/webinars?type=scheduled&page_size=300&next_page_token=t");
  }

  @Test
  void a_webinar_is_read_with_its_past_occurrences() {
    server.then(200, WEBINAR);

    WebinarDetail webinar = OnContext.await(zoom.account().webinar(93812345678L));

    assertThat(webinar.body()).hasToString(WEBINAR);
    assertThat(server.uris())
        .containsExactly("/v2/webinars/93812345678?show_previous_occurrences=true");
  }

  @Test
  void every_request_shows_the_token_and_asks_for_json() {
    server.then(200, WEBINAR);

    OnContext.await(zoom.account().webinar(1));

    assertThat(server.seen().get(0).method()).isEqualTo("GET");
    assertThat(server.seen().get(0).headers())
        .containsEntry("authorization", "Bearer token-1")
        .containsEntry("accept", "application/json");
  }

  @Test
  void what_is_already_encoded_goes_through_as_it_is() {
    server.then(200, "{}");
    ZoomApi api = new ZoomClients(ZoomConfigs.with(Map.of("api-url", server.url()))).api();

    OnContext.await(
        api.webinars("Bearer x", "%252Fabc%252F%252FDEF%253D%253D", "scheduled", 1, "a%2Bb"));

    assertThat(server.uris())
        .containsExactly(
            "/users/%252Fabc%252F%252FDEF%253D%253D/webinars"
                + "?type=scheduled&page_size=1&next_page_token=a%2Bb");
  }

  @Test
  void a_redirect_is_not_followed_and_the_token_stays_here() {
    try (WireServer elsewhere = new WireServer()) {
      server.then(302, "", "Location", elsewhere.url() + "/v2/webinars/1");

      ZoomError error = OnContext.failure(zoom.account().webinar(1));

      assertThat(error.code()).isEqualTo("302");
      assertThat(elsewhere.seen()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/json; charset=utf-99",
        "multipart/form-data; boundary=x",
        "text/event-stream",
        "nonsense",
        ""
      })
  void what_kind_of_content_it_claims_to_be_does_not_matter(String contentType) {
    server
        .then(200, WEBINAR, "Content-Type", contentType)
        .then(404, "{\"code\":3001}", "Content-Type", contentType);

    assertThat(OnContext.await(zoom.account().webinar(1)).body()).hasToString(WEBINAR);
    assertThat(OnContext.failure(zoom.account().webinar(1)).code()).isEqualTo("404/3001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Down for maintenance</html>", "{\"id\":1,\"topic\":\"T"})
  void an_unreadable_answer_may_be_readable_the_next_time(String body) {
    server.then(200, body, "Content-Type", "application/json");

    ZoomError error = OnContext.failure(zoom.account().webinar(1));

    assertThat(error).isEqualTo(Unavailable.unreadable());
    assertThat(error.isTransient()).isTrue();
  }

  @Test
  void an_answer_broken_off_is_a_network_error() {
    server.then(
        request -> {
          request.response().putHeader("Content-Length", "100").write("{\"id\":1,");
          server.vertx().setTimer(50, ignored -> request.connection().close());
        });

    assertThat(OnContext.failure(zoom.account().webinar(1))).isEqualTo(Unavailable.network());
  }

  @Test
  void a_connection_reset_is_a_network_error() {
    server.then(request -> request.connection().close());

    assertThat(OnContext.failure(zoom.account().webinar(1))).isEqualTo(Unavailable.network());
  }

  @Test
  void a_connection_refused_is_a_network_error() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    WiredZoom nobody = new WiredZoom("http://127.0.0.1:" + port);

    assertThat(OnContext.failure(nobody.account().webinar(1))).isEqualTo(Unavailable.network());
  }

  @Test
  void what_is_not_http_is_a_network_error() {
    server.then(
        request -> request.toNetSocket().onSuccess(socket -> socket.write("SSH-2.0\r\n\r\n")));

    ZoomError error = OnContext.failure(impatient().account().webinar(1));

    assertThat(error.isTransient()).isTrue();
  }

  @ZoomCase(29)
  @Test
  void the_time_limit_is_for_the_whole_answer_though_bytes_keep_coming() {
    server.otherwise(this::drip);

    ZoomError error = OnContext.failure(impatient().account().webinar(1));

    assertThat(error).isEqualTo(Unavailable.timeout());
  }

  @Test
  void a_request_out_of_time_is_broken_off() {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    server.otherwise(
        request -> {
          request.connection().closeHandler(ignored -> closed.complete(null));
          drip(request);
        });

    OnContext.failure(impatient().account().webinar(1));

    assertThat(closed).succeedsWithin(PATIENCE);
  }

  @Test
  void an_answer_that_announces_to_be_too_large_is_refused() {
    WiredZoom small = new WiredZoom(server.url(), Map.of("max-response-size", "1K"));
    server.then(200, "{\"id\":1,\"agenda\":\"" + "x".repeat(2_000) + "\"}");

    assertThat(OnContext.failure(small.account().webinar(1)).code()).isEqualTo("too_large");
  }

  @Test
  void an_answer_that_grows_too_large_is_broken_off() {
    WiredZoom small = new WiredZoom(server.url(), Map.of("max-response-size", "100K"));
    CompletableFuture<Void> closed = new CompletableFuture<>();
    server.then(
        request -> {
          request.connection().closeHandler(ignored -> closed.complete(null));
          request.response().setChunked(true);
          flood(request);
        });

    assertThat(OnContext.failure(small.account().webinar(1)).code()).isEqualTo("too_large");
    assertThat(closed).succeedsWithin(PATIENCE);
  }

  @Test
  void a_refusal_that_is_too_large_says_by_its_status_alone_what_it_is() {
    WiredZoom small = new WiredZoom(server.url(), Map.of("max-response-size", "1K"));
    server.then(500, "{\"code\":5,\"message\":\"" + "x".repeat(2_000) + "\"}");

    assertThat(OnContext.failure(small.account().webinar(1)).code()).isEqualTo("500");
  }

  @ZoomCase(30)
  @Test
  void ten_megabytes_of_agenda_are_read() {
    server.then(200, "{\"id\":1,\"agenda\":\"" + "x".repeat(10_000_000) + "\"}");

    WebinarDetail webinar = OnContext.await(zoom.account().webinar(1));

    assertThat(webinar.body().get("agenda").textValue()).hasSize(10_000_000);
  }

  @Test
  void an_answer_comes_back_to_the_context_that_asked() {
    server.then(500, "").then(200, WEBINAR);
    CompletableFuture<Boolean> same = new CompletableFuture<>();
    Context context = vertx.getOrCreateContext();

    context.runOnContext(
        ignored ->
            zoom.account(Retries.quick(1))
                .webinar(1)
                .subscribe()
                .with(
                    webinar -> same.complete(Vertx.currentContext() == context),
                    same::completeExceptionally));

    assertThat(same).succeedsWithin(PATIENCE).isEqualTo(true);
  }

  private WiredZoom impatient() {
    return new WiredZoom(server.url(), Map.of("request-timeout", "300ms"));
  }

  private void drip(HttpServerRequest request) {
    request.response().setChunked(true).write("{");
    server
        .vertx()
        .setPeriodic(
            50,
            timer -> {
              if (request.response().closed()) {
                server.vertx().cancelTimer(timer);
              } else {
                request.response().write(" ");
              }
            });
  }

  private void flood(HttpServerRequest request) {
    if (!request.response().closed()) {
      request
          .response()
          .write(Buffer.buffer("x".repeat(10_000)))
          .onSuccess(ignored -> flood(request));
    }
  }

  private static <T> List<T> all(Multi<T> pages) {
    return OnContext.await(pages.collect().asList());
  }
}
