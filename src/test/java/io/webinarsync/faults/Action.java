package io.webinarsync.faults;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What may happen next, and how often it does. */
enum Action {
  POST(8, play -> play.asking().post()),
  POST_AGAIN(3, play -> play.asking().postAgain()),
  POST_OTHER_WITH_SAME_KEY(1, play -> play.asking().postOtherWithSameKey()),
  RESUME(5, play -> play.asking().resume()),
  CANCEL(6, play -> play.asking().cancel()),
  ASK_FOR_WHAT_IS_NOT_THERE(1, play -> play.asking().strangers()),
  WAIT(6, play -> play.fate().waits()),
  ZOOM_FAILS(4, play -> play.fate().zoomFails()),
  ZOOM_RECOVERS(2, play -> play.fate().zoomRecovers()),
  TOKENS_EXPIRE(2, play -> play.fate().tokensExpire()),
  STALE_TICK(2, play -> play.fate().staleTick()),
  SESSIONS_END(1, play -> play.fate().sessionsEnd()),
  FREEZE(1, play -> play.fate().freezes()),
  THAW(1, play -> play.fate().thaws()),
  KILL(0.1, play -> play.fate().kills());

  private final double weight;
  private final Consumer<Play> effect;

  Action(double weight, Consumer<Play> effect) {
    this.weight = weight;
    this.effect = effect;
  }

  /** One by chance. */
  static Action drawn(SplittableRandom random) {
    double point = random.nextDouble() * total();
    for (Action action : values()) {
      point -= action.weight;
      if (point < 0) {
        return action;
      }
    }
    return WAIT;
  }

  /** Lets it happen. */
  void happen(Play play) {
    effect.accept(play);
  }

  private static double total() {
    double total = 0;
    for (Action action : values()) {
      total += action.weight;
    }
    return total;
  }
}
