package io.webinarsync.sync;

import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressEvent.Logged;
import io.webinarsync.zoom.Call;
import io.webinarsync.zoom.CallJournal;
import io.webinarsync.zoom.Consequence;
import io.webinarsync.zoom.ErrorType;
import io.webinarsync.zoom.HostUnavailable;
import io.webinarsync.zoom.ZoomError;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collects what a run's calls go through until a transaction takes it along. What a transaction
 * that failed had taken is put back, so nothing is counted twice and nothing is lost.
 */
final class RunJournal implements CallJournal {

  private final RunControl control;
  private final Stopwatch heldBack;
  private CallCounts allCalls = CallCounts.NONE;
  private CallCounts calls = CallCounts.NONE;
  private int rateLimitHits;
  private int retries;
  private final List<Trouble> troubles = new ArrayList<>();
  private final List<ProgressEvent> events = new ArrayList<>();

  RunJournal(RunControl control, Clock clock) {
    this.control = control;
    this.heldBack = new Stopwatch(clock);
  }

  @Override
  public void waiting(Call call) {
    heldBack.begin();
  }

  @Override
  public void waited(Call call) {
    heldBack.end();
  }

  @Override
  public synchronized void sent(Call call) {
    CallCounts one = CallCounts.of(call.label(), 1);
    allCalls = allCalls.plus(one);
    calls = calls.plus(one);
    control.moved();
  }

  @Override
  public synchronized void retrying(Call call, ZoomError error, int retry, Duration delay) {
    retries++;
    countRateLimit(error);
    events.add(
        new Logged(
            String.format(
                Locale.ROOT,
                "%s answered %s: trying again in %.1f s",
                call.endpoint(),
                error.code(),
                delay.toMillis() / 1000.0)));
  }

  @Override
  public synchronized void recovered(Call call, ZoomError lastError, int retriesOfCall) {
    troubles.add(Trouble.of(call, lastError, retriesOfCall, true));
  }

  @Override
  public synchronized void gaveUp(Call call, ZoomError error, int retriesOfCall) {
    countRateLimit(error);
    if (!tellsOfZoom(error)) {
      troubles.add(Trouble.of(call, error, retriesOfCall, false));
    }
  }

  /** How long the rate limits kept at least one call waiting. */
  Duration heldBack() {
    return heldBack.total();
  }

  /** All requests of the run so far, by the limit that they count against. */
  synchronized CallCounts allCalls() {
    return allCalls;
  }

  /** Takes what there is; the journal is empty then. */
  synchronized JournalEntries drain() {
    JournalEntries entries =
        new JournalEntries(
            calls, rateLimitHits, retries, List.copyOf(troubles), List.copyOf(events));
    calls = CallCounts.NONE;
    rateLimitHits = 0;
    retries = 0;
    troubles.clear();
    events.clear();
    return entries;
  }

  /** Puts back what a transaction took that did not commit. */
  synchronized void restore(JournalEntries entries) {
    calls = calls.plus(entries.calls());
    rateLimitHits += entries.rateLimitHits();
    retries += entries.retries();
    troubles.addAll(0, entries.troubles());
    events.addAll(0, entries.events());
  }

  /**
   * Answers that say how things are at Zoom, such as a host without the add-on, are no error, and
   * kept with their code in the reconciliation or the queue.
   */
  private static boolean tellsOfZoom(ZoomError error) {
    return error.consequence() == Consequence.NOTHING_THERE || error instanceof HostUnavailable;
  }

  private void countRateLimit(ZoomError error) {
    if (error.type() == ErrorType.RATE_LIMIT) {
      rateLimitHits++;
    }
  }
}
