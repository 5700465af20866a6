package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.webinarsync.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokensTest {

  private final HandClock clock = new HandClock(Accounts.ANCHOR);
  private final PageTokens tokens = new PageTokens(clock, Duration.ofMinutes(15));

  @Test
  void a_token_leads_to_its_page() {
    String token = tokens.issue("list", 300);

    assertThat(tokens.offset("list", token)).isEqualTo(300);
  }

  @Test
  void a_token_lives_for_fifteen_minutes() {
    String token = tokens.issue("list", 300);

    clock.advance(Duration.ofMinutes(15));
    assertThat(tokens.offset("list", token)).isEqualTo(300);

    clock.advance(Duration.ofMillis(1));
    assertRefused("list", token);
  }

  @Test
  void a_token_is_for_one_list_with_the_same_parameters() {
    String token = tokens.issue("list", 300);

    assertRefused("another list", token);
  }

  @Test
  void tokens_die_on_demand() {
    String token = tokens.issue("list", 300);

    tokens.expireAll();

    assertRefused("list", token);
    assertThat(tokens.offset("list", tokens.issue("list", 600))).isEqualTo(600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void what_was_never_issued_is_no_token(String token) {
    assertRefused("list", token);
  }

  private void assertRefused(String list, String token) {
    Refused refused = catchThrowableOfType(Refused.class, () -> tokens.offset(list, token));

    assertThat(refused.answer().status()).isEqualTo(400);
    assertThat(refused.answer().body().toString())
        .isEqualTo("{\"code\":300,\"message\":\"The next page token is invalid or expired.\"}");
  }
}
