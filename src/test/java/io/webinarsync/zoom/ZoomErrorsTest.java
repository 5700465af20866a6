package io.webinarsync.zoom;

import static io.webinarsync.zoom.Consequence.END_SYNC;
import static io.webinarsync.zoom.Consequence.NOTHING_THERE;
import static io.webinarsync.zoom.Consequence.RETRY;
import static io.webinarsync.zoom.Consequence.SKIP_HOST;
import static io.webinarsync.zoom.Consequence.SKIP_ITEM;
import static io.webinarsync.zoom.Consequence.SKIP_STREAM;
import static io.webinarsync.zoom.Endpoint.HOST_WEBINARS;
import static io.webinarsync.zoom.Endpoint.PAST_INSTANCES;
import static io.webinarsync.zoom.Endpoint.USERS;
import static io.webinarsync.zoom.Endpoint.WEBINAR;
import static io.webinarsync.zoom.ErrorType.AUTH_ERROR;
import static io.webinarsync.zoom.ErrorType.DEFAULT;
import static io.webinarsync.zoom.ErrorType.RATE_LIMIT;
import static io.webinarsync.zoom.ErrorType.SERVER_ERROR;
import static io.webinarsync.zoom.HostUnavailable.Reason.MAY_NOT_HOST;
import static io.webinarsync.zoom.HostUnavailable.Reason.NOT_HERE;
import static io.webinarsync.zoom.HostUnavailable.Reason.WITHOUT_WEBINAR_ADD_ON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what Zoom's answers mean, line by line. */
class ZoomErrorsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String PER_SECOND =
      "You have reached the maximum per-second rate limit for this API. Try again later.";
  private static final String DAILY =
      "You have reached the maximum daily rate limit for this API. Refer to the response header.";

  private final ZoomErrors errors = new ZoomErrors(Clock.fixed(NOW, ZoneOffset.UTC));

  static Stream<Arguments> table() {
    return Stream.of(
        line(USERS, 400, 200, "No permission.", END_SYNC, DEFAULT),
        line(HOST_WEBINARS, 400, 200, "No permission.", SKIP_HOST, DEFAULT),
        line(WEBINAR, 400, 200, "No permission.", SKIP_ITEM, DEFAULT),
        line(PAST_INSTANCES, 400, 200, "No permission.", SKIP_ITEM, DEFAULT),
        line(
            HOST_WEBINARS,
            400,
            200,
            "Webinar plan is missing. You must subscribe to the webinar plan and enable webinars.",
            SKIP_HOST,
            DEFAULT),
        line(PAST_INSTANCES, 400, 200, "only available for paid account", SKIP_STREAM, DEFAULT),
        line(HOST_WEBINARS, 400, 200, "Only available for Paid account", SKIP_HOST, DEFAULT),
        line(WEBINAR, 400, 300, "Invalid webinar ID.", SKIP_ITEM, DEFAULT),
        line(HOST_WEBINARS, 400, 300, "Validation Failed.", SKIP_HOST, DEFAULT),
        line(USERS, 400, 300, "Validation Failed.", END_SYNC, DEFAULT),
        line(
            HOST_WEBINARS,
            400,
            300,
            "The next page token is invalid or expired.",
            SKIP_HOST,
            DEFAULT),
        line(HOST_WEBINARS, 400, 1010, "User does not belong to this account.", SKIP_HOST, DEFAULT),
        line(
            HOST_WEBINARS,
            400,
            1120,
            "A valid invitation for the user has not been found.",
            SKIP_HOST,
            DEFAULT),
        line(HOST_WEBINARS, 404, 1001, "User does not exist: abc.", SKIP_HOST, DEFAULT),
        line(PAST_INSTANCES, 400, 3000, "Registration not enabled.", NOTHING_THERE, DEFAULT),
        line(WEBINAR, 400, 3000, "Cannot access webinar info.", SKIP_ITEM, DEFAULT),
        line(HOST_WEBINARS, 400, 3161, "User may not host.", SKIP_HOST, DEFAULT),
        line(PAST_INSTANCES, 400, 4400, "Webinar polls disabled.", NOTHING_THERE, DEFAULT),
        line(
            PAST_INSTANCES, 400, 12702, "Can not access a webinar a year ago.", SKIP_ITEM, DEFAULT),
        line(WEBINAR, 400, 124, "Invalid access token.", END_SYNC, AUTH_ERROR),
        line(WEBINAR, 401, 124, "Access token is expired.", END_SYNC, AUTH_ERROR),
        line(WEBINAR, 401, 0, "", END_SYNC, AUTH_ERROR),
        line(
            USERS,
            400,
            4700,
            "Token cannot be empty, does not contain scopes:[a]",
            END_SYNC,
            AUTH_ERROR),
        line(HOST_WEBINARS, 401, 4711, "does not contain scopes:[a]", END_SYNC, AUTH_ERROR),
        line(PAST_INSTANCES, 400, 4711, "does not contain scopes:[a]", SKIP_STREAM, AUTH_ERROR),
        line(WEBINAR, 403, 0, "Access denied for this account.", END_SYNC, AUTH_ERROR),
        line(WEBINAR, 404, 3001, "Webinar does not exist: 123.", NOTHING_THERE, DEFAULT),
        line(WEBINAR, 404, 3001, "The webinar has expired.", NOTHING_THERE, DEFAULT),
        line(PAST_INSTANCES, 404, 3001, "This webinar is not end.", NOTHING_THERE, DEFAULT),
        line(WEBINAR, 404, 0, "", SKIP_ITEM, DEFAULT),
        line(WEBINAR, 418, 0, "", SKIP_ITEM, DEFAULT),
        line(WEBINAR, 302, 0, "", SKIP_ITEM, DEFAULT),
        line(WEBINAR, 429, 429, PER_SECOND, RETRY, RATE_LIMIT),
        line(WEBINAR, 429, 429, DAILY, END_SYNC, RATE_LIMIT),
        line(WEBINAR, 408, 0, "", RETRY, ErrorType.TIMEOUT),
        line(WEBINAR, 500, 0, "", RETRY, SERVER_ERROR),
        line(WEBINAR, 502, 0, "", RETRY, SERVER_ERROR),
        line(WEBINAR, 503, 1, "Busy", RETRY, SERVER_ERROR));
  }

  @ParameterizedTest
  @MethodSource("table")
  void every_answer_has_a_consequence_and_a_type(
      Endpoint endpoint, Answer answer, Consequence consequence, ErrorType type) {
    ZoomError error = explained(endpoint, answer);

    assertThat(error.consequence()).isEqualTo(consequence);
    assertThat(error.type()).isEqualTo(type);
    assertThat(error.code()).isEqualTo(answer.code());
  }

  @Test
  void an_answer_without_a_body_says_by_its_status_alone_what_it_is() {
    assertThat(explained(PAST_INSTANCES, 404, null)).isInstanceOf(NothingThere.class);
    assertThat(explained(WEBINAR, 404, null).consequence()).isEqualTo(SKIP_ITEM);
    assertThat(explained(WEBINAR, 502, null).code()).isEqualTo("502");
  }

  @Test
  void a_gateways_page_is_no_verdict_on_the_account() {
    String page = "<html><body>Blocked</body></html>";

    assertThat(explained(WEBINAR, 403, page).consequence()).isEqualTo(SKIP_ITEM);
    assertThat(explained(HOST_WEBINARS, 403, page).consequence()).isEqualTo(SKIP_HOST);
    assertThat(explained(WEBINAR, 502, page).isTransient()).isTrue();
  }

  @Test
  void a_host_is_unavailable_for_a_reason() {
    assertThat(reason(400, 200, "Webinar plan is missing.")).isEqualTo(WITHOUT_WEBINAR_ADD_ON);
    assertThat(reason(400, 3161, "")).isEqualTo(MAY_NOT_HOST);
    assertThat(reason(400, 1010, "")).isEqualTo(NOT_HERE);
    assertThat(reason(400, 1120, "")).isEqualTo(NOT_HERE);
    assertThat(reason(404, 1001, "")).isEqualTo(NOT_HERE);
  }

  @Test
  void missing_scopes_are_named() {
    String message =
        "Invalid access token, does not contain scopes:[webinar:read:webinar,"
            + " webinar:read:webinar:admin].";

    ZoomError error = explained(WEBINAR, new Answer(400, 4711, message));

    assertThat(((MissingScopes) error).scopes())
        .containsExactly("webinar:read:webinar", "webinar:read:webinar:admin");
    assertThat(error.message()).contains("webinar:read:webinar, webinar:read:webinar:admin");
    assertThat(error.isTransient()).isFalse();
  }

  @Test
  void missing_scopes_need_not_be_named() {
    ZoomError error = explained(WEBINAR, new Answer(401, 4700, "Invalid token"));

    assertThat(((MissingScopes) error).scopes()).isEmpty();
  }

  @Test
  void a_rejected_token_may_be_renewed_and_a_refused_account_may_not() {
    assertThat(explained(WEBINAR, new Answer(401, 124, "")).isTransient()).isTrue();
    assertThat(explained(WEBINAR, new Answer(403, 0, "denied")).isTransient()).isFalse();
  }

  @Test
  void an_expired_page_token_is_told_apart_from_other_invalid_requests() {
    String message = "The next page token is invalid or expired.";

    assertThat(explained(USERS, new Answer(400, 300, message)))
        .isInstanceOf(PageTokenExpired.class);
    assertThat(explained(USERS, new Answer(400, 300, "Invalid page size.")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_webinar_that_has_not_ended_is_told_apart_from_one_that_is_gone() {
    assertThat(
            explained(PAST_INSTANCES, new Answer(404, 3001, "This webinar is not end.")).message())
        .isEqualTo("The webinar has not ended yet.");
    assertThat(explained(WEBINAR, new Answer(404, 3001, "Webinar does not exist: 5.")).message())
        .isEqualTo("The webinar does not exist or has expired.");
  }

  @Test
  void what_nobody_knows_is_told_in_zooms_words_without_names() {
    ZoomError error =
        explained(WEBINAR, new Answer(409, 77, "Conflict for jane@example.com on 93812345678: x"));

    assertThat(error.message()).isEqualTo("Zoom refused: Conflict for on");
  }

  @Test
  void a_code_may_come_as_text_and_a_message_may_be_missing() {
    assertThat(explained(WEBINAR, 404, "{\"code\":\"3001\",\"message\":null}").code())
        .isEqualTo("404/3001");
    assertThat(explained(WEBINAR, 400, "{\"code\":{},\"x\":1}").code()).isEqualTo("400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-RateLimit-Type", "x-ratelimit-type", "X-RATELIMIT-TYPE"})
  void headers_are_read_in_any_case(String name) {
    assertThat(limited(Map.of(name, "QPS")).perSecond()).isTrue();
    assertThat(tooMany(Map.of(name, "Daily-limit"), "")).isInstanceOf(DailyLimitReached.class);
  }

  @Test
  void a_limit_per_second_is_known_from_its_message_alone() {
    assertThat(((RateLimited) tooMany(Map.of(), PER_SECOND)).perSecond()).isTrue();
    assertThat(limited(Map.of()).perSecond()).isFalse();
  }

  @Test
  void a_named_wait_is_taken_up_and_capped() {
    assertThat(limited(Map.of("retry-after", "2")).retryAfter()).contains(Duration.ofSeconds(2));
    assertThat(limited(Map.of("Retry-After", "junk")).retryAfter()).isEmpty();
    assertThat(limited(Map.of("Retry-After", "2099-01-01T00:00:00Z")).retryAfter())
        .contains(Duration.ofMinutes(5));
    assertThat(answered(WEBINAR, 503, Map.of("Retry-After", "7"), null).retryAfter())
        .contains(Duration.ofSeconds(7));
  }

  @Test
  void a_daily_limit_is_known_from_its_message_alone_and_lasts_until_zooms_midnight() {
    ZoomError error = tooMany(Map.of(), DAILY);

    assertThat(error).isEqualTo(new DailyLimitReached(Instant.parse("2026-03-02T00:00:00Z")));
    assertThat(error.isTransient()).isFalse();
  }

  @Test
  void a_daily_limit_lasts_until_the_moment_that_zoom_names() {
    assertThat(tooMany(Map.of("Retry-After", "2026-03-01T23:59:59Z"), DAILY))
        .isEqualTo(new DailyLimitReached(Instant.parse("2026-03-01T23:59:59Z")));
    assertThat(tooMany(Map.of("Retry-After", "2099-01-01T00:00:00Z"), DAILY))
        .isEqualTo(new DailyLimitReached(Instant.parse("2026-03-02T10:00:00Z")));
    assertThat(tooMany(Map.of("Retry-After", "junk"), DAILY))
        .isEqualTo(new DailyLimitReached(Instant.parse("2026-03-02T00:00:00Z")));
  }

  static Stream<Throwable> brokenConnections() {
    return Stream.of(
        new ConnectException("Connection refused"),
        new SocketException("Connection reset"),
        new UnknownHostException("api.zoom.us"),
        new IOException("Connection was closed"),
        new io.vertx.core.http.HttpClosedException("closed"),
        new io.vertx.core.http.StreamResetException(0),
        new io.netty.handler.codec.DecoderException("not HTTP"),
        new RuntimeException(new IOException("Broken pipe")));
  }

  @ParameterizedTest
  @MethodSource("brokenConnections")
  void a_broken_connection_is_a_network_error(Throwable failure) {
    ZoomError error = explained(failure);

    assertThat(error.type()).isEqualTo(ErrorType.NETWORK_ERROR);
    assertThat(error.code()).isEqualTo("network");
    assertThat(error.isTransient()).isTrue();
  }

  static Stream<Throwable> lateAnswers() {
    return Stream.of(
        new io.smallrye.mutiny.TimeoutException(),
        new java.util.concurrent.TimeoutException(),
        new java.net.SocketTimeoutException(),
        new io.netty.channel.ConnectTimeoutException());
  }

  @ParameterizedTest
  @MethodSource("lateAnswers")
  void a_late_answer_is_a_time_out(Throwable failure) {
    ZoomError error = explained(failure);

    assertThat(error.type()).isEqualTo(ErrorType.TIMEOUT);
    assertThat(error.code()).isEqualTo("timeout");
    assertThat(error.isTransient()).isTrue();
  }

  @Test
  void an_answer_too_large_to_read_is_not_asked_for_again() {
    ZoomError error = explained(new io.vertx.core.VertxException(new OutsizedAnswer()));

    assertThat(error.code()).isEqualTo("too_large");
    assertThat(error.isTransient()).isFalse();
  }

  @Test
  void what_has_nothing_to_do_with_zoom_stays_what_it_is() {
    RuntimeException bug = new IllegalStateException("ours");

    assertThat(errors.explained(WEBINAR, bug)).isSameAs(bug);
  }

  @Test
  void an_error_that_is_explained_already_stays_what_it_is() {
    ZoomException known = new ZoomException(Unavailable.unreadable());

    assertThat(errors.explained(WEBINAR, known)).isSameAs(known);
  }

  private record Answer(int status, int zoomCode, String message) {

    String code() {
      return zoomCode == 0 ? "" + status : status + "/" + zoomCode;
    }

    String body() {
      return "{\"code\":%d,\"message\":\"%s\"}".formatted(zoomCode, message);
    }
  }

  private static Arguments line(
      Endpoint endpoint, int status, int code, String message, Consequence then, ErrorType type) {
    return Arguments.of(endpoint, new Answer(status, code, message), then, type);
  }

  private HostUnavailable.Reason reason(int status, int code, String message) {
    return ((HostUnavailable) explained(HOST_WEBINARS, new Answer(status, code, message))).reason();
  }

  private ZoomError explained(Endpoint endpoint, Answer answer) {
    return explained(endpoint, answer.status(), answer.body());
  }

  private ZoomError explained(Endpoint endpoint, int status, String body) {
    return answered(endpoint, status, Map.of(), body);
  }

  private RateLimited limited(Map<String, String> headers) {
    return (RateLimited) tooMany(headers, "Too many.");
  }

  private ZoomError tooMany(Map<String, String> headers, String message) {
    return answered(WEBINAR, 429, headers, new Answer(429, 429, message).body());
  }

  private ZoomError answered(
      Endpoint endpoint, int status, Map<String, String> headers, String body) {
    Map<String, List<String>> all =
        headers.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    byte[] bytes = body == null ? null : body.getBytes(UTF_8);
    return explained(endpoint, new RefusedAnswer(status, new AnswerHeaders(all), bytes));
  }

  private ZoomError explained(Throwable failure) {
    return explained(WEBINAR, failure);
  }

  private ZoomError explained(Endpoint endpoint, Throwable failure) {
    return ((ZoomException) errors.explained(endpoint, failure)).error();
  }
}
