package io.webinarsync.sync;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says in sentences what an estimate rests on, and what had to be guessed. */
record EstimateNotes(SyncOrder order, Evidence evidence) {

  private static final String UNCOUNTED =
      "What is new at Zoom since the last sync is not counted, nor are calls that have to be repeated.";

  List<String> known() {
    return evidence.isThere()
        ? Stream.of(stored(), selection()).flatMap(sentence -> sentence).toList()
        : List.of();
  }

  List<String> guessed() {
    return evidence.isThere()
        ? Stream.of(
                partial(),
                sample(),
                changes(),
                instances(),
                neverRead(),
                history(),
                Stream.of(UNCOUNTED))
            .flatMap(sentence -> sentence)
            .toList()
        : List.of(
            "No sync has listed this account yet: how many webinars it has only a sync can tell.",
            "`perWebinar` is what an ended webinar costs that took place once, that people register for, and whose lists have a page each; every host and every 300 webinars listed add a medium call.");
  }

  private Stream<String> stored() {
    return Stream.of(
        String.format(
            Locale.ROOT,
            "%d hosts and %d webinars are stored; %d webinars would be read.",
            evidence.lists().hosts(),
            evidence.listed(),
            evidence.read()));
  }

  private Stream<String> selection() {
    if (order.resumeOf().isPresent()) {
      return Stream.of(
          "Hosts that the ended sync had listed are not listed again, and webinars that it kept whole are not read again.");
    }
    if (order.mode() == SyncMode.DATE_RANGE) {
      return Stream.of(
          "Of a recurring webinar outside of the range the detail alone is read, since only that tells its occurrences.");
    }
    return order.mode() == SyncMode.DELTA ? Stream.of(delta()) : Stream.empty();
  }

  private String delta() {
    return evidence
        .lastClean()
        .map(
            started ->
                "Read is what ended since the last clean sync started at "
                    + started
                    + ", starts within seven days, failed, or waits for its attendance.")
        .orElse("No clean sync has copied these streams yet: the delta reads everything.");
  }

  private Stream<String> partial() {
    return when(
        !evidence.lists().hasCompleted(),
        "No sync has gone through yet: hosts and webinars that none has reached are not counted.");
  }

  private Stream<String> sample() {
    return when(
        evidence.isSampled(),
        "Of so many webinars only some thousand were looked at: the others are taken to be like them.");
  }

  private Stream<String> changes() {
    return when(
        order.mode().knowing(evidence.lastClean().isPresent()) == SyncMode.DELTA,
        "Webinars whose entry in Zoom's list has changed are not counted: only the list can tell.");
  }

  private Stream<String> instances() {
    return when(
        evidence.guessed() > 0,
        evidence.guessed()
            + " webinars that have begun and whose attendance was never read are taken to have taken place once, with a page of participants.");
  }

  private Stream<String> neverRead() {
    return when(
        !evidence.neverRead().isEmpty(),
        "Webinars that were listed and never read are taken to need a page of every list.");
  }

  private Stream<String> history() {
    return when(
        order.streams().contains(SyncStream.HISTORY.value()),
        "The history is taken to be a page a month, with the instances that are stored already.");
  }

  private static Stream<String> when(boolean isSo, String sentence) {
    return isSo ? Stream.of(sentence) : Stream.empty();
  }
}
