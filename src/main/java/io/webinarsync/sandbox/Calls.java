package io.webinarsync.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sandbox's own count of what it was asked and what it answered: the yardstick for what a
 * client says about itself. Safe for use from any thread.
 */
public final class Calls {

  private final Map<Endpoint, Map<String, Long>> answers = new EnumMap<>(Endpoint.class);
  private final PeakRate peak = new PeakRate();

  /** How many calls came to the endpoint, whatever became of them. */
  public synchronized long of(Endpoint endpoint) {
    return answers(endpoint).values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many calls to the endpoint were answered with that status. */
  public synchronized long of(Endpoint endpoint, int status) {
    return answers(endpoint).getOrDefault(String.valueOf(status), 0L);
  }

  /** How many calls came to all endpoints of the API and of OAuth. */
  public synchronized long total() {
    return answers.keySet().stream().mapToLong(this::of).sum();
  }

  /** The most calls within any one second. */
  public synchronized int peakPerSecond() {
    return peak.most();
  }

  /** Begins anew. */
  public synchronized void reset() {
    answers.clear();
    peak.reset();
  }

  /** Counts one call by its outcome: the status, or {@code reset}. */
  synchronized void count(Endpoint endpoint, String outcome) {
    answers.computeIfAbsent(endpoint, key -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
  }

  /** Counts one call towards the peak. */
  synchronized void arrived(long nanos) {
    peak.add(nanos);
  }

  /** How often each outcome came, by endpoint. */
  synchronized Map<Endpoint, Map<String, Long>> byEndpoint() {
    Map<Endpoint, Map<String, Long>> copy = new EnumMap<>(Endpoint.class);
    answers.forEach((endpoint, outcomes) -> copy.put(endpoint, new TreeMap<>(outcomes)));
    return copy;
  }

  private Map<String, Long> answers(Endpoint endpoint) {
    return answers.getOrDefault(endpoint, Map.of());
  }
}
