package io.webinarsync.planted.sync;

import io.smallrye.mutiny.Uni;

/** Sets something going that nobody waits for. */
public class Subscribes {

  void begins(Uni<String> uni) {
    uni.subscribe().with(done -> {}, failure -> {});
  }

  void hands(Uni<String> uni) {
    uni.subscribeAsCompletionStage();
  }
}
