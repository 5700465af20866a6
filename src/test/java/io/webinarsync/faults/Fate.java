package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.sync.RandomFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** What nobody asks for: Zoom fails, a replica freezes or dies, the database ends its sessions. */
final class Fate {

  private static final Duration AFTERSHOCK = Duration.ofSeconds(1);

  private final Stage stage;
  private final SplittableRandom random;
  private final Consumer<String> story;
  private Optional<Replica> absent = Optional.empty();
  private boolean hasFrozen;
  private Instant shaken = Instant.EPOCH;

  Fate(Stage stage, SplittableRandom random, Consumer<String> story) {
    this.stage = stage;
    this.random = random;
    this.story = story;
  }

  /** A replica that can be asked. */
  Replica living() {
    List<Replica> living =
        stage.replicas().filter(replica -> !absent.equals(Optional.of(replica))).toList();
    return living.get(random.nextInt(living.size()));
  }

  /** Whether a replica was frozen at some time: what it had sent may still reach Zoom. */
  boolean hasFrozen() {
    return hasFrozen;
  }

  /**
   * Whether sessions were ended just now: each replica may still hold some that it has not found
   * out about, and answer 503 once for each.
   */
  boolean hasShaken() {
    return Instant.now().isBefore(shaken.plus(AFTERSHOCK));
  }

  void waits() {
    int millis = random.nextInt(400);
    story.accept("wait " + millis + " ms");
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  void zoomFails() {
    story.accept("Zoom fails");
    RandomFaults.of(random.nextLong()).forEach(stage.zoom()::arm);
  }

  void zoomRecovers() {
    story.accept("Zoom recovers");
    stage.zoom().disarm();
  }

  void tokensExpire() {
    story.accept("tokens expire");
    stage.zoom().expireAccessTokens();
  }

  /** Nobody who lives is marked. */
  void staleTick() {
    List<String> marked = stage.sql().texts("select sync_id from mark_stale_syncs('5 s')");
    story.accept("stale tick marks " + marked);
    assertThat(marked).as("marked while all live").hasSizeLessThanOrEqualTo(hasFrozen ? 1 : 0);
  }

  void sessionsEnd() {
    story.accept("sessions end");
    Sabotage.endSessions(stage.sql());
    shaken = Instant.now();
  }

  void freezes() {
    if (absent.isEmpty()) {
      Replica chosen = living();
      story.accept("freeze");
      chosen.process().freeze();
      hasFrozen = true;
      absent = Optional.of(chosen);
    }
  }

  void thaws() {
    story.accept("recover");
    absent.ifPresent(Replica::recover);
    absent = Optional.empty();
  }

  void kills() {
    if (absent.isEmpty()) {
      Replica chosen = living();
      story.accept("kill");
      chosen.process().kill();
      hasFrozen = true;
      absent = Optional.of(chosen);
    }
  }

  /** Ends all trouble. */
  void relents() {
    zoomRecovers();
    thaws();
  }
}
