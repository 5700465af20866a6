package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static final ZoomError SERVER = unavailable(ErrorType.SERVER_ERROR);
  private static final ZoomError NETWORK = unavailable(ErrorType.NETWORK_ERROR);
  private static final ZoomError GONE = new NothingThere("404/3001", "gone");

  private final List<String> heard = new ArrayList<>();
  private final Attempts attempts = new Attempts(Retries.seeded(), () -> 0.5, new Notes());

  @Test
  void a_passing_error_is_tried_again_after_its_policys_delay() {
    Throwable failure = attempts.failed(new ZoomException(SERVER));

    assertThat(FailedAttempt.mayBeRepeated(failure)).isTrue();
    assertThat(FailedAttempt.delayInMillis(failure)).isEqualTo(5_000);
    assertThat(heard).containsExactly("retry 1 of SERVER_ERROR in PT5S");
  }

  @Test
  void each_type_is_counted_by_itself() {
    fail(NETWORK, SERVER, NETWORK, SERVER);

    assertThat(heard)
        .containsExactly(
            "retry 1 of NETWORK_ERROR in PT2S",
            "retry 2 of SERVER_ERROR in PT5S",
            "retry 3 of NETWORK_ERROR in PT4S",
            "retry 4 of SERVER_ERROR in PT10S");
  }

  @Test
  void a_call_is_given_up_when_its_policy_is_used_up() {
    Throwable last = fail(SERVER, SERVER, SERVER, SERVER);

    assertThat(FailedAttempt.mayBeRepeated(last)).isFalse();
    assertThat(FailedAttempt.told(last)).isInstanceOf(ZoomException.class);
    assertThat(heard).last().isEqualTo("gave up after 3 on SERVER_ERROR");
  }

  @Test
  void the_delay_that_zoom_names_wins() {
    ZoomError busy =
        new Unavailable(ErrorType.SERVER_ERROR, "503", "busy", Optional.of(Duration.ofSeconds(77)));

    assertThat(FailedAttempt.delayInMillis(fail(busy))).isEqualTo(77_000);
  }

  @Test
  void what_will_not_pass_is_not_tried_again() {
    Throwable failure = fail(new DailyLimitReached(Instant.EPOCH));

    assertThat(FailedAttempt.mayBeRepeated(failure)).isFalse();
    assertThat(heard).containsExactly("gave up after 0 on RATE_LIMIT");
  }

  @Test
  void success_after_retries_is_told_with_the_last_error() {
    fail(SERVER, NETWORK);

    attempts.succeeded();

    assertThat(heard).last().isEqualTo("recovered after 2 from NETWORK_ERROR");
  }

  @Test
  void success_at_once_is_not_worth_telling() {
    attempts.succeeded();

    assertThat(heard).isEmpty();
  }

  @Test
  void that_nothing_is_there_is_an_answer_and_not_giving_up() {
    fail(GONE);
    assertThat(heard).isEmpty();

    fail(SERVER, GONE);
    assertThat(heard).last().isEqualTo("recovered after 1 from SERVER_ERROR");
  }

  @Test
  void an_expired_page_token_is_for_the_reader_of_the_list_to_tell() {
    Throwable failure = fail(new PageTokenExpired("400/300", Consequence.SKIP_HOST));

    assertThat(FailedAttempt.mayBeRepeated(failure)).isFalse();
    assertThat(heard).isEmpty();
  }

  @Test
  void a_token_is_renewed_once_and_no_policy_counts_it() {
    ZoomError rejected = new TokenRejected("401/124");

    assertThat(attempts.mayRenew()).isTrue();
    attempts.repeating(rejected);
    assertThat(attempts.mayRenew()).isFalse();
    fail(rejected, rejected, rejected);

    assertThat(heard)
        .containsExactly(
            "retry 1 of AUTH_ERROR in PT0S",
            "retry 2 of AUTH_ERROR in PT5S",
            "retry 3 of AUTH_ERROR in PT10S",
            "gave up after 3 on AUTH_ERROR");
  }

  @Test
  void a_policy_that_is_off_allows_nothing() {
    RetryPolicy off =
        new RetryPolicy(
            ErrorType.DEFAULT, 3, Duration.ofSeconds(1), Duration.ofSeconds(1), 2, false);
    Attempts never =
        new Attempts(new RetryPolicies(Map.of(ErrorType.DEFAULT, off)), () -> 0.5, new Notes());

    never.failed(new ZoomException(SERVER));

    assertThat(heard).containsExactly("gave up after 0 on SERVER_ERROR");
  }

  @Test
  void a_failure_of_our_own_is_none_of_its_business() {
    RuntimeException bug = new IllegalStateException();

    assertThat(attempts.failed(bug)).isSameAs(bug);
    assertThat(FailedAttempt.mayBeRepeated(bug)).isFalse();
    assertThat(FailedAttempt.told(bug)).isSameAs(bug);
    assertThat(heard).isEmpty();
  }

  private Throwable fail(ZoomError... errors) {
    Throwable last = new AssertionError("no error given");
    for (ZoomError error : errors) {
      last = attempts.failed(new ZoomException(error));
    }
    return last;
  }

  private static ZoomError unavailable(ErrorType type) {
    return new Unavailable(type, type.value(), "away", Optional.empty());
  }

  private final class Notes implements Attempts.Listener {

    @Override
    public void retrying(ZoomError error, int retry, Duration delay) {
      heard.add("retry " + retry + " of " + error.type() + " in " + delay);
    }

    @Override
    public void recovered(ZoomError lastError, int retries) {
      heard.add("recovered after " + retries + " from " + lastError.type());
    }

    @Override
    public void gaveUp(ZoomError error, int retries) {
      heard.add("gave up after " + retries + " on " + error.type());
    }
  }
}
