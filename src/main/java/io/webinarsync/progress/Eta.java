package io.webinarsync.progress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a sync will still take, told only once it means something. */
public final class Eta {

  private static final int LEAST_ITEMS = 20;
  private static final Duration LEAST_TIME = Duration.ofSeconds(2);

  private Eta() {}

  /**
   * The time left at the rate so far.
   *
   * @param worked since the work began
   * @param done items finished in that time
   * @param pending items left, all of them known
   * @return whole seconds, or null while too little is done to tell
   */
  public static @Nullable Long seconds(Duration worked, int done, int pending) {
    if (done < LEAST_ITEMS || worked.compareTo(LEAST_TIME) < 0) {
      return null;
    }
    return worked.multipliedBy(pending).dividedBy(done).toSeconds();
  }
}
