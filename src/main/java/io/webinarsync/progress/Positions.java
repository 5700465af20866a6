package io.webinarsync.progress;

import io.webinarsync.progress.SyncRoll.Entry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader of several syncs is in each of them, and since when it has heard of new ones.
 * One number could not say that: the numbers of different syncs' events do not rise in the order of
 * their commits. A sync leaves when the reader has its end and it is too old to be taken for new.
 */
final class Positions {

  /** How long a sync may take from the time it bears until others can see it. */
  static final Duration OVERLAP = Duration.ofMinutes(1);

  private static final String SINCE = "since-";
  private static final int RADIX = 36;
  private static final Pattern TEXT =
      Pattern.compile("since-[0-9a-z]{1,9}(~[A-Za-z0-9_-]{22}\\.[0-9a-z]{1,12})*");

  private final Map<UUID, Long> seqs = new LinkedHashMap<>();
  private final Map<UUID, Instant> ended = new LinkedHashMap<>();
  private @Nullable Instant heardSince;

  private Positions() {}

  /** Those of a reader who has nothing. */
  static Positions none() {
    return new Positions();
  }

  /** Those that a reader sends back; empty where nobody gave it such a text. */
  static Optional<Positions> read(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(sent -> TEXT.matcher(sent).matches())
        .map(Positions::parsed);
  }

  /** Asks for the syncs that concern a reader who is here. */
  synchronized RollCall rollCall(String owner) {
    return new RollCall(List.of(owner), heardSince, List.copyOf(seqs.keySet()));
  }

  /** Whether the reader has nothing yet. */
  synchronized boolean areNone() {
    return heardSince == null;
  }

  /** The number of a sync's last event that the reader has; 0 for none. */
  synchronized long of(UUID syncId) {
    return seqs.getOrDefault(syncId, 0L);
  }

  /** Notes syncs that the reader is going to hear of; those that are new among them. */
  synchronized List<Entry> added(SyncRoll roll) {
    List<Entry> added =
        roll.entries().stream()
            .filter(this::isUnheard)
            .filter(entry -> seqs.putIfAbsent(entry.id(), 0L) == null)
            .toList();
    hearSince(roll.asOf().minus(OVERLAP));
    return added;
  }

  /** Notes that the reader has an event, and after it nothing of that sync where it is the last. */
  synchronized void advance(Entry sync, long seq, boolean isLast) {
    seqs.put(sync.id(), seq);
    if (isLast) {
      ended.put(sync.id(), sync.madeAt());
    }
  }

  /** All of it as the id of an event. */
  synchronized String written() {
    String since =
        Long.toString(heardSince == null ? 0 : Math.max(0, heardSince.toEpochMilli()), RADIX);
    return seqs.entrySet().stream()
        .map(seq -> "~" + written(seq.getKey()) + "." + Long.toString(seq.getValue(), RADIX))
        .collect(Collectors.joining("", SINCE + since, ""));
  }

  /** What ended before the reader began to listen has been told, or is not meant for it. */
  private boolean isUnheard(Entry sync) {
    return heardSince == null || !sync.ended() || sync.madeAt().isAfter(heardSince);
  }

  private void hearSince(Instant moment) {
    if (heardSince == null || moment.isAfter(heardSince)) {
      heardSince = moment;
      List<UUID> old = ended.keySet().stream().filter(id -> !madeAt(id).isAfter(moment)).toList();
      seqs.keySet().removeAll(old);
      ended.keySet().removeAll(old);
    }
  }

  private Instant madeAt(UUID endedSync) {
    return ended.getOrDefault(endedSync, Instant.MAX);
  }

  private static Positions parsed(String text) {
    Positions positions = new Positions();
    String[] parts = text.split("~", -1);
    positions.heardSince =
        Instant.ofEpochMilli(Long.parseLong(parts[0].substring(SINCE.length()), RADIX));
    for (int i = 1; i < parts.length; i++) {
      String[] one = parts[i].split("\\.", -1);
      positions.seqs.put(id(one[0]), Long.parseLong(one[1], RADIX));
    }
    return positions;
  }

  private static String written(UUID id) {
    ByteBuffer bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static UUID id(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
