package io.webinarsync.planted.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;

/** Keeps threads waiting, in every way that is at hand. */
public class Waits {

  String awaits(Uni<String> uni) {
    return uni.await().indefinitely();
  }

  void sleeps() throws InterruptedException {
    Thread.sleep(1);
  }

  String joins(CompletableFuture<String> future) {
    return future.join();
  }

  Iterable<String> iterates(Multi<String> multi) {
    return multi.subscribe().asIterable();
  }

  synchronized void waits() throws InterruptedException {
    wait(1);
  }

  /** As it should be: a wait of its own kind, which returns at once. */
  Uni<String> wait(String reason) {
    return Uni.createFrom().item(reason);
  }

  Uni<String> waitsAsItShould() {
    return wait("a reason");
  }
}
