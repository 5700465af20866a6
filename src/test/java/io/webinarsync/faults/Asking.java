package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/** What a person asks, and which answers the state allows: the model of the state machine. */
final class Asking {

  private static final int UNAVAILABLE = 503;

  private final Standing standing;
  private final Person person;
  private final SplittableRandom random;
  private final Fate fate;
  private final Consumer<String> story;
  private final List<String> accepted = new ArrayList<>();
  private final Set<String> cancelled = new HashSet<>();
  private String lastKey = "";

  Asking(Stage stage, Person person, SplittableRandom random, Fate fate, Consumer<String> story) {
    this.standing = new Standing(stage.sql());
    this.person = person;
    this.random = random;
    this.fate = fate;
    this.story = story;
  }

  /** Accepted where none is at work; otherwise refused, unless that one ends meanwhile. */
  void post() {
    boolean isBusy = standing.isAnyAtWork();
    String key = UUID.randomUUID().toString();
    Reply reply = persistent(key, person.ask(fate.living(), person.full(), key));
    expect("post", reply, isBusy ? Set.of(202, 409) : Set.of(202));
    if (reply.status() == 202) {
      lastKey = key;
    }
    taken(reply);
  }

  /** The same request gets the same sync, whatever has become of it. */
  void postAgain() {
    if (!lastKey.isEmpty()) {
      Reply reply = person.ask(fate.living(), person.full(), lastKey);
      expect("post again", reply, Set.of(202));
      assertThat(reply.status() == UNAVAILABLE || accepted.contains(reply.id())).isTrue();
    }
  }

  void postOtherWithSameKey() {
    if (!lastKey.isEmpty()) {
      Map<String, Object> other = person.delta();
      expect("post other", person.ask(fate.living(), other, lastKey), Set.of(422));
    }
  }

  /** Refused for what has completed and what another has made good since. */
  void resume() {
    if (!accepted.isEmpty()) {
      String id = drawn();
      Set<Integer> allowed = standing.answersToResume(id);
      Reply reply = person.ask(fate.living(), Person.resumeOf(id));
      expect("resume", reply, allowed);
      taken(reply);
    }
  }

  /** Accepted while it is at work; the same again is no harm; any other end stays. */
  void cancel() {
    if (!accepted.isEmpty()) {
      String id = drawn();
      Set<Integer> allowed = standing.answersToCancel(id);
      Reply reply = fate.living().api().post("/syncs/" + id + "/cancel");
      expect("cancel", reply, allowed);
      cancelled.add(reply.status() == 202 ? id : "");
    }
  }

  void strangers() {
    String nobodys = UUID.randomUUID().toString();
    expect("resume nothing", person.ask(fate.living(), Person.resumeOf(nobodys)), Set.of(404));
    Reply reply = fate.living().api().post("/syncs/" + nobodys + "/cancel");
    expect("cancel nothing", reply, Set.of(404));
  }

  /** Syncs that were cancelled, and nobody had asked for it. */
  List<String> endsThatNobodyAskedFor() {
    return standing.cancelled().stream()
        .filter(id -> !cancelled.contains(id))
        .map(id -> "nobody cancelled " + id)
        .toList();
  }

  /** Whoever hears 503 cannot know what has become of it, and asks the same again. */
  private Reply persistent(String key, Reply reply) {
    if (reply.status() != UNAVAILABLE) {
      return reply;
    }
    expect("post", reply, Set.of());
    return person.answer(fate.living(), person.full(), key);
  }

  private void taken(Reply reply) {
    if (reply.status() == 202) {
      accepted.add(reply.id());
    }
  }

  private String drawn() {
    return accepted.get(random.nextInt(accepted.size()));
  }

  private void expect(String asked, Reply reply, Set<Integer> allowed) {
    story.accept(asked + " → " + reply.status());
    boolean isExcused = fate.hasShaken() && reply.status() == UNAVAILABLE;
    assertThat(isExcused || allowed.contains(reply.status()))
        .as("%s is answered %s, allowed are %s", asked, reply, allowed)
        .isTrue();
  }
}
