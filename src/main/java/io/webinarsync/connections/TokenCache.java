package io.webinarsync.connections;

import io.webinarsync.zoom.AccessToken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens in this process's memory, of the connections that were used last. Says of each token
 * whether it is to be renewed, and remembers the one that Zoom has rejected, so that it is not
 * taken from the database again.
 */
@Singleton
class TokenCache {

  /** Tokens are renewed this long before they expire. */
  static final Duration MARGIN = Duration.ofMinutes(5);

  /** Connections whose tokens are held, at the most. */
  static final int CAPACITY = 1_000;

  private final Map<UUID, Held> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Held> eldest) {
          return size() > CAPACITY;
        }
      };

  private final Clock clock;

  TokenCache(Clock clock) {
    this.clock = clock;
  }

  /** The connection's token, where there is one that need not be renewed yet. */
  synchronized Optional<AccessToken> usable(UUID connectionId) {
    return Optional.ofNullable(held.get(connectionId))
        .filter(one -> clock.instant().isBefore(one.renewAt()))
        .map(Held::token);
  }

  /** Whether this is the token that Zoom has rejected last. */
  synchronized boolean isRejected(UUID connectionId, AccessToken token) {
    return Optional.ofNullable(held.get(connectionId))
        .map(Held::rejected)
        .filter(token.value()::equals)
        .isPresent();
  }

  /** Whether a token may be sent, and for at least the margin. */
  boolean isFresh(AccessToken token) {
    return clock.instant().isBefore(token.expiresAt().minus(MARGIN));
  }

  /** Whether a token may be sent just now. */
  boolean isAlive(AccessToken token) {
    return clock.instant().isBefore(token.expiresAt());
  }

  /**
   * Holds a token until the margin before its end. One that lives hardly longer than the margin is
   * held for half its life: else each call would fetch another.
   */
  void keep(UUID connectionId, AccessToken token) {
    Duration life = Duration.between(clock.instant(), token.expiresAt());
    Duration half = life.dividedBy(2);
    Duration margin = half.compareTo(MARGIN) < 0 ? half : MARGIN;
    keep(connectionId, new Held(token, token.expiresAt().minus(margin), null));
  }

  /** Holds a token for a while only, because a newer one was not to be had. */
  void keepFor(UUID connectionId, AccessToken token, Duration pause) {
    keep(connectionId, new Held(token, clock.instant().plus(pause), null));
  }

  /** Zoom has rejected this token: it is given to nobody again. */
  synchronized void reject(UUID connectionId, AccessToken token) {
    Held known = held.get(connectionId);
    if (known == null || known.token() == null || known.token().value().equals(token.value())) {
      held.put(connectionId, new Held(null, Instant.MIN, token.value()));
    }
  }

  /** Forgets all about a connection. */
  synchronized void forget(UUID connectionId) {
    held.remove(connectionId);
  }

  private synchronized void keep(UUID connectionId, Held one) {
    held.put(connectionId, one);
  }

  /**
   * @param token the token to send; null where there is none but a rejected one
   * @param renewAt until when it is sent
   * @param rejected the value that Zoom has rejected last; null where it has not
   */
  private record Held(@Nullable AccessToken token, Instant renewAt, @Nullable String rejected) {

    @Override
    public String toString() {
      return "Held[renewAt=" + renewAt + "]";
    }
  }
}
