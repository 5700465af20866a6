package io.webinarsync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import io.webinarsync.HandClock;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealingTest {

  private final HandClock clock = new HandClock(Instant.EPOCH);
  private final Healing healing = new Healing(clock, Duration.ofMinutes(5));
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void work_is_done_again_until_it_goes_through() {
    String done = healing.of(() -> failing(3, new ConnectException("away"))).await().indefinitely();

    assertThat(done).isEqualTo("done");
    assertThat(tries).hasValue(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"57P01", "57P03", "53300", "40001", "40P01", "55P03", "57014", "25006"})
  void what_postgresql_may_do_a_little_later_is_done_again(String sqlState) {
    assertThat(healing.of(() -> failing(1, refusal(sqlState))).await().indefinitely())
        .isEqualTo("done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"23514", "23505", "22P02", "42P01"})
  void what_postgresql_refuses_for_good_is_not(String sqlState) {
    assertThatThrownBy(() -> healing.of(() -> failing(1, refusal(sqlState))).await().indefinitely())
        .isInstanceOf(PgException.class);

    assertThat(tries).hasValue(1);
  }

  @Test
  void what_is_no_trouble_of_the_database_is_passed_on_at_once() {
    assertThatThrownBy(
            () ->
                healing
                    .of(() -> failing(9, new IllegalStateException("a bug")))
                    .await()
                    .indefinitely())
        .hasMessage("a bug");

    assertThat(tries).hasValue(1);
  }

  @Test
  void patience_ends() {
    assertThatThrownBy(() -> healing.of(this::failingForTwoMinutes).await().indefinitely())
        .hasRootCauseInstanceOf(IOException.class);

    assertThat(tries).hasValue(3);
  }

  private Uni<String> failingForTwoMinutes() {
    clock.advance(Duration.ofMinutes(2));
    return failing(99, new IOException("away"));
  }

  private static PgException refusal(String sqlState) {
    return new PgException("refused", "ERROR", sqlState, "");
  }

  private Uni<String> failing(int times, Exception failure) {
    return tries.incrementAndGet() <= times
        ? Uni.createFrom().failure(failure)
        : Uni.createFrom().item("done");
  }
}
