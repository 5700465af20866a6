package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.http.HttpServerRequest;
import io.webinarsync.sandbox.PostgresResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of calls that fail: retries, renewed tokens, limits, and what is told of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ZoomRetriesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WEBINAR = "{\"id\":1}";
  private static final String PER_SECOND =
      "{\"code\":429,\"message\":\"You have reached the maximum per-second rate limit for this API.\"}";

  private final WireServer server = new WireServer();
  private final KnownTokens tokens = new KnownTokens();
  private final WiredZoom zoom = new WiredZoom(server.url(), Map.of(), tokens);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_call_that_fails_for_a_while_succeeds_and_its_story_is_told() {
    server
        .then(500, "")
        .then(200, "<html>")
        .then(request -> request.connection().close())
        .then(200, WEBINAR);

    answer(zoom.account(Retries.quick(2)), 1);

    assertThat(zoom.journal.heard())
        .containsExactly(
            "sent /webinars/{id}",
            "retry 1 after 500",
            "sent /webinars/{id}",
            "retry 2 after unreadable",
            "sent /webinars/{id}",
            "retry 3 after network",
            "sent /webinars/{id}",
            "recovered from network after 3");
  }

  @Test
  void a_call_is_given_up_when_its_policy_is_used_up() {
    server.otherwise(503, "");

    ZoomError error = failure(zoom.account(Retries.quick(2)), 1);

    assertThat(error.code()).isEqualTo("503");
    assertThat(server.seen()).hasSize(3);
    assertThat(zoom.journal.heard()).last().isEqualTo("gave up on 503 after 2");
  }

  @Test
  void retries_are_not_limited_by_the_machinerys_own_defaults() {
    IntStream.range(0, 40).forEach(i -> server.then(500, ""));
    server.then(200, WEBINAR);

    answer(zoom.account(Retries.quick(40)), 1);

    assertThat(server.seen()).hasSize(41);
  }

  @Test
  void the_wait_that_zoom_names_is_kept() {
    server.then(429, PER_SECOND, "retry-after", "1").then(200, WEBINAR);

    answer(zoom.account(Retries.quick(1)), 1);

    assertThat(zoom.journal.delays()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void a_limit_per_second_slows_down_all_calls_of_its_label() {
    server.then(429, PER_SECOND, "Retry-After", "1").otherwise(200, WEBINAR);
    ZoomAccount account = zoom.account();
    long begin = System.nanoTime();

    failure(account, 1);
    answer(account, 2);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(950));
    assertThat(
            zoom.count(
                "webinar.sync.zoom.rate.limit.hits", "label", "light", "limit", "per_second"))
        .isEqualTo(1);
  }

  @Test
  void a_daily_limit_ends_it_at_once() {
    server.then(
        429, "{\"code\":429,\"message\":\"You have reached the maximum daily rate limit.\"}");

    ZoomError error = failure(zoom.account(Retries.quick(9)), 1);

    assertThat(error).isInstanceOf(DailyLimitReached.class);
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void that_nothing_is_there_is_an_answer() {
    server.then(500, "").then(404, "{\"code\":3001,\"message\":\"Webinar does not exist: 1.\"}");

    ZoomError error = failure(zoom.account(Retries.quick(1)), 1);

    assertThat(error.consequence()).isEqualTo(Consequence.NOTHING_THERE);
    assertThat(zoom.journal.heard()).last().isEqualTo("recovered from 500 after 1");
    assertThat(zoom.count("webinar.sync.zoom.calls", "outcome", "nothing_there")).isEqualTo(1);
    assertThat(zoom.count("webinar.sync.zoom.calls", "outcome", "server_error")).isEqualTo(1);
  }

  @Test
  void an_expired_token_is_renewed_once_and_the_call_repeated_though_no_retry_is_allowed() {
    server.then(401, "{\"code\":124,\"message\":\"Access token is expired.\"}").then(200, WEBINAR);

    answer(zoom.account(), 1);

    assertThat(server.authorizations()).containsExactly("Bearer token-1", "Bearer token-2");
    assertThat(zoom.journal.heard())
        .containsExactly(
            "sent /webinars/{id}",
            "retry 1 after 401/124",
            "sent /webinars/{id}",
            "recovered from 401/124 after 1");
  }

  @Test
  void a_token_that_is_rejected_again_is_for_the_policy_and_then_ends_the_sync() {
    server.otherwise(400, "{\"code\":124,\"message\":\"Invalid access token.\"}");

    ZoomError error = failure(zoom.account(Retries.quick(2)), 1);

    assertThat(error).isEqualTo(new TokenRejected("400/124"));
    assertThat(error.consequence()).isEqualTo(Consequence.END_SYNC);
    assertThat(server.seen()).hasSize(4);
    assertThat(tokens.renewals()).hasSize(1);
  }

  @Test
  void ten_calls_that_meet_an_expired_token_all_succeed_with_the_new_one() {
    server.otherwise(
        request -> {
          boolean isOld = request.getHeader("Authorization").endsWith("token-1");
          WireServer.answering(isOld ? 401 : 200, isOld ? "{\"code\":124}" : WEBINAR)
              .accept(request);
        });
    ZoomAccount account = zoom.account();

    List<WebinarDetail> webinars = answers(account, 10);

    assertThat(webinars).hasSize(10);
    assertThat(tokens.renewals()).containsOnly("token-1");
    assertThat(server.seen()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void missing_scopes_are_no_reason_to_renew_the_token() {
    server.then(400, "{\"code\":4711,\"message\":\"does not contain scopes:[a:b]\"}");

    failure(zoom.account(Retries.quick(3)), 1);

    assertThat(tokens.renewals()).isEmpty();
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void an_expired_page_token_has_the_list_read_again() {
    server
        .then(200, "{\"webinars\":[{\"id\":1}],\"next_page_token\":\"a\"}")
        .then(400, "{\"code\":300,\"message\":\"The next page token is invalid or expired.\"}")
        .then(200, "{\"webinars\":[{\"id\":1}],\"next_page_token\":\"b\"}")
        .then(200, "{\"webinars\":[{\"id\":2}],\"next_page_token\":\"\"}");

    List<WebinarPage> pages = OnContext.await(zoom.account().webinars("h").collect().asList());

    assertThat(pages)
        .flatExtracting(WebinarPage::webinars)
        .extracting(WebinarSummary::id)
        .containsExactly(1L, 1L, 2L);
    assertThat(zoom.journal.heard())
        .containsSubsequence("retry 1 after 400/300", "recovered from 400/300 after 1");
  }

  @Test
  void a_list_whose_page_token_expires_again_and_again_is_given_up() {
    server
        .then(200, "{\"webinars\":[{\"id\":1}],\"next_page_token\":\"a\"}")
        .otherwise(
            400, "{\"code\":300,\"message\":\"The next page token is invalid or expired.\"}");

    ZoomError error = OnContext.failure(zoom.account().webinars("h").collect().asList());

    assertThat(error).isEqualTo(new PageTokenExpired("400/300", Consequence.SKIP_HOST));
    assertThat(server.seen()).hasSize(4);
    assertThat(zoom.journal.heard()).last().isEqualTo("gave up on 400/300 after 2");
  }

  @Test
  void no_more_calls_are_in_flight_than_allowed() {
    Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
    CompletableFuture<Void> full = new CompletableFuture<>();
    server.otherwise(
        request -> {
          held.add(request);
          if (held.size() == 3) {
            full.complete(null);
          }
        });
    WiredZoom narrow = new WiredZoom(server.url(), Map.of("concurrency", "3"));
    CompletableFuture<List<WebinarDetail>> all =
        OnContext.begin(
            Multi.createFrom()
                .range(1, 31)
                .onItem()
                .transformToUni(narrow.account()::webinar)
                .merge(30)
                .collect()
                .asList());

    assertThat(full).succeedsWithin(PATIENCE);
    server.otherwise(200, WEBINAR);
    held.forEach(WireServer.answering(200, WEBINAR));

    assertThat(all).succeedsWithin(PATIENCE).satisfies(list -> assertThat(list).hasSize(30));
    assertThat(server.mostInFlight()).isEqualTo(3);
  }

  @Test
  void a_call_that_waits_for_its_retry_is_in_nobodys_way() {
    server.then(503, "", "Retry-After", "300").otherwise(200, WEBINAR);
    WiredZoom narrow = new WiredZoom(server.url(), Map.of("concurrency", "1"));
    ZoomAccount account = narrow.account(Retries.quick(1));

    Cancellable waiting = account.webinar(1).subscribe().with(webinar -> {}, failure -> {});
    answer(account, 2);
    waiting.cancel();

    assertThat(narrow.journal.delays()).containsExactly(Duration.ofMinutes(5));
  }

  @Test
  void a_call_that_nobody_waits_for_any_longer_is_broken_off_and_not_tried_again() {
    CompletableFuture<Void> arrived = new CompletableFuture<>();
    CompletableFuture<Void> closed = new CompletableFuture<>();
    server.then(
        request -> {
          request.connection().closeHandler(ignored -> closed.complete(null));
          arrived.complete(null);
        });
    server.otherwise(200, WEBINAR);
    WiredZoom narrow = new WiredZoom(server.url(), Map.of("concurrency", "1"));
    ZoomAccount account = narrow.account(Retries.quick(9));

    Cancellable call = account.webinar(1).subscribe().with(webinar -> {}, failure -> {});
    assertThat(arrived).succeedsWithin(PATIENCE);
    call.cancel();

    assertThat(closed).succeedsWithin(PATIENCE);
    answer(account, 2);
    assertThat(narrow.journal.heard())
        .containsExactly("sent /webinars/{id}", "sent /webinars/{id}");
  }

  @Test
  void a_call_that_is_given_up_while_it_waits_for_its_turn_is_never_sent() {
    server.otherwise(200, WEBINAR);
    WiredZoom slow = new WiredZoom(server.url(), Map.of("limits.pro.light", "0.001"));
    ZoomAccount account = slow.account();
    answer(account, 1);

    Cancellable waiting = account.webinar(2).subscribe().with(webinar -> {}, failure -> {});
    waiting.cancel();

    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void a_failure_to_get_a_token_is_a_failure_of_the_call() {
    RuntimeException refused =
        new ZoomException(new CredentialsRefused("invalid_grant", "The authorisation is gone."));
    tokens.failWith(refused);

    assertThat(failure(zoom.account(Retries.quick(9)), 1).code()).isEqualTo("oauth/invalid_grant");
    assertThat(server.seen()).isEmpty();
    assertThat(zoom.journal.heard()).containsExactly("gave up on oauth/invalid_grant after 0");
  }

  @Test
  void metrics_name_the_endpoint_and_nobody() {
    server.otherwise(200, "{\"webinars\":[]}");

    OnContext.await(zoom.account().webinars("a-host-of-ours").collect().asList());

    assertThat(
            zoom.count(
                "webinar.sync.zoom.calls",
                "endpoint",
                "/users/{id}/webinars",
                "label",
                "medium",
                "outcome",
                "success"))
        .isEqualTo(1);
    assertThat(
            zoom.meters.get("webinar.sync.zoom.pacer.wait").tag("label", "medium").timer().count())
        .isEqualTo(1);
    assertThat(zoom.meters.getMeters().toString()).doesNotContain("a-host-of-ours");
  }

  private List<WebinarDetail> answers(ZoomAccount account, int calls) {
    return OnContext.await(
        Multi.createFrom()
            .range(0, calls)
            .onItem()
            .transformToUni(account::webinar)
            .merge(calls)
            .collect()
            .asList());
  }

  private static WebinarDetail answer(ZoomAccount account, long webinarId) {
    return OnContext.await(account.webinar(webinarId));
  }

  private static ZoomError failure(ZoomAccount account, long webinarId) {
    return OnContext.failure(account.webinar(webinarId));
  }
}
