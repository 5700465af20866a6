package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final HostTally LISTED = new HostTally(3, 0, 0, Optional.empty());

  @Test
  void everything_brought_is_complete() {
    Outcome outcome = Outcome.of(LISTED, counters(10, 10, 0, 0));

    assertThat(outcome.status()).isEqualTo(SyncStatus.COMPLETED);
    assertThat(outcome.result()).contains("complete");
  }

  @Test
  void one_failure_among_many_is_a_gap() {
    Outcome outcome = Outcome.of(LISTED, counters(10, 9, 1, 1));

    assertThat(outcome.status()).isEqualTo(SyncStatus.COMPLETED);
    assertThat(outcome.result()).contains("gaps");
  }

  @Test
  void nothing_but_failures_is_a_failed_sync() {
    Outcome outcome = Outcome.of(LISTED, counters(10, 0, 10, 10));

    assertThat(outcome.status()).isEqualTo(SyncStatus.FAILED);
    assertThat(outcome.result()).isEmpty();
    assertThat(outcome.reason()).isEqualTo("None of the 10 webinars could be brought");
  }

  @Test
  void an_account_whose_hosts_have_no_webinars_is_complete() {
    assertThat(Outcome.of(LISTED, counters(0, 0, 0, 0)).result()).contains("complete");
  }

  @Test
  void without_a_single_host_listed_the_sync_has_failed() {
    Outcome outcome = Outcome.of(HostTally.NONE, counters(0, 0, 0, 0));

    assertThat(outcome.status()).isEqualTo(SyncStatus.FAILED);
    assertThat(outcome.reason()).contains("Zoom listed no active user");
  }

  private static Counters counters(int total, int kept, int failed, int gaps) {
    return new Counters(
        total, kept, 0, failed, gaps, StreamCounts.NONE, Optional.of(CallCounts.NONE), 50);
  }
}
