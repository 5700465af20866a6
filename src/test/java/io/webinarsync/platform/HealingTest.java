package io.webinarsync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.webinarsync.HandClock;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

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

  private Uni<String> failing(int times, Exception failure) {
    return tries.incrementAndGet() <= times
        ? Uni.createFrom().failure(failure)
        : Uni.createFrom().item("done");
  }
}
