package io.webinarsync.progress;

/**
 * A moment to look into the log.
 *
 * @param isBeat whether a comment is due too, so that nothing between takes the stream for dead
 */
record Look(boolean isBeat) {

  private static final int SECONDS_A_BEAT = 15;

  static final Look WOKEN = new Look(false);

  static Look atSecond(long second) {
    return new Look(second > 0 && second % SECONDS_A_BEAT == 0);
  }
}
