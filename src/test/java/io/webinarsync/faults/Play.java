package io.webinarsync.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One sequence of actions; in text, what has happened. The same seed makes the same choices. */
final class Play {

  private static final int FEWEST = 4;
  private static final int MOST = 10;

  private final Stage stage;
  private final Person person;
  private final long seed;
  private final SplittableRandom random;
  private final Fate fate;
  private final Asking asking;
  private final List<String> story = new ArrayList<>();

  Play(Stage stage, Person person, long seed) {
    this.stage = stage;
    this.person = person;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.fate = new Fate(stage, random, story::add);
    this.asking = new Asking(stage, person, random, fate, story::add);
  }

  Fate fate() {
    return fate;
  }

  Asking asking() {
    return asking;
  }

  /** Lets some actions happen, one after the other. */
  void actions() {
    asking.post();
    int count = FEWEST + random.nextInt(MOST - FEWEST);
    for (int i = 0; i < count; i++) {
      Action.drawn(random).happen(this);
    }
  }

  /** Ends all trouble, and asks for the sync that makes all whole; its id. */
  String repair() {
    fate.relents();
    return person.insist(fate.living(), person.full());
  }

  /** Complaints, once the last sync has ended. */
  List<String> verdict() {
    if (fate.hasFrozen()) {
      stage.traffic().forget();
    }
    List<String> complaints = new ArrayList<>(new Verdict(stage, person).whole());
    complaints.addAll(asking.endsThatNobodyAskedFor());
    return complaints;
  }

  @Override
  public String toString() {
    return "seed " + seed + ": " + String.join(", ", story);
  }
}
