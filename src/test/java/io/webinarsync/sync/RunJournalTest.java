package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.HandClock;
import io.webinarsync.zoom.Call;
import io.webinarsync.zoom.RateLabel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunJournalTest {

  private final HandClock clock = new HandClock(Instant.EPOCH);
  private final RunJournal journal =
      new RunJournal(new RunControl(UUID.randomUUID(), clock), clock);

  @Test
  void a_transaction_takes_what_was_sent_since_the_one_before() {
    sent(RateLabel.LIGHT, 2);
    JournalEntries first = journal.drain();
    sent(RateLabel.HEAVY, 1);
    JournalEntries second = journal.drain();

    assertThat(first.calls().byName())
        .isEqualTo(Map.of("light", 2, "medium", 0, "heavy", 0, "resource_intensive", 0));
    assertThat(second.calls()).isEqualTo(CallCounts.of(RateLabel.HEAVY, 1));
    assertThat(journal.drain().calls()).isEqualTo(CallCounts.NONE);
  }

  @Test
  void what_did_not_commit_is_taken_by_the_next_transaction_with_what_was_sent_since() {
    sent(RateLabel.LIGHT, 2);
    JournalEntries lost = journal.drain();
    sent(RateLabel.LIGHT, 1);
    sent(RateLabel.MEDIUM, 4);
    journal.restore(lost);

    CallCounts calls = journal.drain().calls();

    assertThat(calls.of(RateLabel.LIGHT)).isEqualTo(3);
    assertThat(calls.of(RateLabel.MEDIUM)).isEqualTo(4);
    assertThat(calls.total()).isEqualTo(7);
    assertThat(journal.allCalls()).isEqualTo(calls);
  }

  private void sent(RateLabel label, int times) {
    for (int i = 0; i < times; i++) {
      journal.sent(new Call("/webinars/{id}", label, 1L, null));
    }
  }
}
