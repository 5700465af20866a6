package io.webinarsync.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.HandClock;
import io.webinarsync.zoom.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

  private static final UUID CONNECTION = new UUID(0, 1);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final HandClock clock = new HandClock(NOW);
  private final TokenCache cache = new TokenCache(clock);

  @Test
  void a_token_is_used_until_five_minutes_before_its_end() {
    AccessToken token = token("a", Duration.ofHours(1));
    cache.keep(CONNECTION, token);

    clock.advance(Duration.ofMinutes(55).minusNanos(1));
    assertThat(cache.usable(CONNECTION)).contains(token);
    clock.advance(Duration.ofNanos(1));
    assertThat(cache.usable(CONNECTION)).isEmpty();
  }

  @Test
  void a_token_that_lives_hardly_longer_than_that_is_used_for_half_its_life() {
    AccessToken token = token("a", Duration.ofMinutes(4));
    cache.keep(CONNECTION, token);

    clock.advance(Duration.ofMinutes(2).minusNanos(1));
    assertThat(cache.usable(CONNECTION)).contains(token);
    clock.advance(Duration.ofNanos(1));
    assertThat(cache.usable(CONNECTION)).isEmpty();
  }

  @Test
  void a_token_is_fresh_with_more_than_five_minutes_and_alive_with_any_time_left() {
    assertThat(cache.isFresh(token("a", Duration.ofMinutes(5).plusNanos(1)))).isTrue();
    assertThat(cache.isFresh(token("a", Duration.ofMinutes(5)))).isFalse();
    assertThat(cache.isAlive(token("a", Duration.ofNanos(1)))).isTrue();
    assertThat(cache.isAlive(token("a", Duration.ZERO))).isFalse();
  }

  @Test
  void a_stand_in_is_used_for_its_while_only() {
    AccessToken token = token("a", Duration.ofMinutes(3));
    cache.keepFor(CONNECTION, token, Duration.ofSeconds(30));

    clock.advance(Duration.ofSeconds(29));
    assertThat(cache.usable(CONNECTION)).contains(token);
    clock.advance(Duration.ofSeconds(1));
    assertThat(cache.usable(CONNECTION)).isEmpty();
  }

  @Test
  void a_rejected_token_is_used_no_more_and_is_known() {
    AccessToken token = token("a", Duration.ofHours(1));
    cache.keep(CONNECTION, token);

    cache.reject(CONNECTION, token);

    assertThat(cache.usable(CONNECTION)).isEmpty();
    assertThat(cache.isRejected(CONNECTION, token)).isTrue();
    assertThat(cache.isRejected(CONNECTION, token("b", Duration.ofHours(1)))).isFalse();
  }

  @Test
  void the_rejection_of_an_older_token_leaves_the_newer_one() {
    AccessToken newer = token("b", Duration.ofHours(1));
    cache.keep(CONNECTION, newer);

    cache.reject(CONNECTION, token("a", Duration.ofHours(1)));

    assertThat(cache.usable(CONNECTION)).contains(newer);
  }

  @Test
  void a_token_that_was_never_held_can_be_rejected() {
    AccessToken token = token("a", Duration.ofHours(1));

    cache.reject(CONNECTION, token);

    assertThat(cache.isRejected(CONNECTION, token)).isTrue();
  }

  @Test
  void connections_do_not_see_each_others_tokens() {
    cache.keep(CONNECTION, token("a", Duration.ofHours(1)));

    assertThat(cache.usable(new UUID(0, 2))).isEmpty();
  }

  @Test
  void a_connection_that_is_gone_is_forgotten() {
    cache.keep(CONNECTION, token("a", Duration.ofHours(1)));

    cache.forget(CONNECTION);

    assertThat(cache.usable(CONNECTION)).isEmpty();
  }

  @Test
  void no_more_than_a_thousand_are_held_and_those_used_last_stay() {
    cache.keep(CONNECTION, token("a", Duration.ofHours(1)));
    for (int i = 0; i < TokenCache.CAPACITY; i++) {
      cache.usable(CONNECTION);
      cache.keep(new UUID(1, i), token("b", Duration.ofHours(1)));
    }

    assertThat(TokenCache.CAPACITY).isEqualTo(1_000);
    assertThat(cache.usable(CONNECTION)).isPresent();
    assertThat(cache.usable(new UUID(1, 0))).isEmpty();
    assertThat(cache.usable(new UUID(1, 1))).isPresent();
  }

  private AccessToken token(String value, Duration life) {
    return new AccessToken(value, clock.instant().plus(life));
  }
}
