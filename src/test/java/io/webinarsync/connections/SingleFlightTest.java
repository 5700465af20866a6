package io.webinarsync.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

  private final SingleFlight<String, String> flights = new SingleFlight<>();
  private final List<UniEmitter<? super String>> begun = new ArrayList<>();

  @Test
  void ten_who_come_at_once_share_one_outcome() {
    List<UniAssertSubscriber<String>> all =
        IntStream.range(0, 10).mapToObj(i -> join("a")).toList();

    begun.get(0).complete("outcome");

    assertThat(begun).hasSize(1);
    all.forEach(one -> one.assertItem("outcome"));
  }

  @Test
  void a_failure_is_shared_too() {
    UniAssertSubscriber<String> first = join("a");
    UniAssertSubscriber<String> second = join("a");

    begun.get(0).fail(new IllegalStateException("no"));

    first.assertFailedWith(IllegalStateException.class, "no");
    second.assertFailedWith(IllegalStateException.class, "no");
  }

  @Test
  void whoever_comes_later_begins_anew() {
    join("a");
    begun.get(0).complete("old");

    UniAssertSubscriber<String> later = join("a");
    begun.get(1).complete("new");

    later.assertItem("new");
  }

  @Test
  void after_a_failure_it_is_begun_anew() {
    join("a");
    begun.get(0).fail(new IllegalStateException("no"));

    UniAssertSubscriber<String> later = join("a");
    begun.get(1).complete("new");

    later.assertItem("new");
  }

  @Test
  void other_keys_are_other_work() {
    join("a");
    join("b");

    assertThat(begun).hasSize(2);
  }

  @Test
  void one_who_leaves_does_not_end_it_for_the_others() {
    UniAssertSubscriber<String> leaving = join("a");
    UniAssertSubscriber<String> staying = join("a");

    leaving.cancel();
    begun.get(0).complete("outcome");

    staying.assertItem("outcome");
    leaving.assertNotTerminated();
  }

  @Test
  void work_that_cannot_even_begin_is_a_failure_and_not_kept() {
    UniAssertSubscriber<String> first =
        subscribe(
            flights.join(
                "a",
                () -> {
                  throw new IllegalStateException("no");
                }));

    UniAssertSubscriber<String> second = join("a");
    begun.get(0).complete("outcome");

    first.assertFailedWith(IllegalStateException.class, "no");
    second.assertItem("outcome");
  }

  @Test
  void each_gets_the_outcome_on_their_own_context() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      Context one = vertx.getOrCreateContext();
      Context other = vertx.getOrCreateContext();

      CompletableFuture<Context> onOne = joinOn(one);
      CompletableFuture<Context> onOther = joinOn(other);
      begun.get(0).complete("outcome");

      assertThat(onOne.get(10, TimeUnit.SECONDS)).isSameAs(one);
      assertThat(onOther.get(10, TimeUnit.SECONDS)).isSameAs(other);
      assertThat(begun).hasSize(1);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }

  /** Joins on a context, and tells on which one the outcome came. */
  private CompletableFuture<Context> joinOn(Context context) throws Exception {
    CompletableFuture<Context> told = new CompletableFuture<>();
    CompletableFuture<Void> joined = new CompletableFuture<>();
    context.runOnContext(
        unused -> {
          flights
              .join("a", this::work)
              .subscribe()
              .with(outcome -> told.complete(Vertx.currentContext()), told::completeExceptionally);
          joined.complete(null);
        });
    joined.get(10, TimeUnit.SECONDS);
    return told;
  }

  private UniAssertSubscriber<String> join(String key) {
    return subscribe(flights.join(key, this::work));
  }

  private Uni<String> work() {
    return Uni.createFrom().emitter(begun::add);
  }

  private static UniAssertSubscriber<String> subscribe(Uni<String> outcome) {
    return outcome.subscribe().withSubscriber(UniAssertSubscriber.create());
  }
}
