package io.webinarsync.planted.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** May subscribe, but not without a word of failures. */
public class Dispatcher {

  void hears(Uni<String> uni) {
    uni.subscribe().with(done -> {}, failure -> {});
  }

  void isDeaf(Uni<String> uni) {
    uni.subscribe().with(done -> {});
  }

  void isDeafToo(Multi<String> multi) {
    multi.subscribe().with(item -> {}, () -> {});
  }
}
