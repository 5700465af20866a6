package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tokens {@code token-1}, {@code token-2} and so on, a new one at each renewal. */
final class KnownTokens implements AccessTokens {

  private final List<String> renewals = new ArrayList<>();
  private Uni<AccessToken> refusal;
  private int number = 1;

  @Override
  public synchronized Uni<AccessToken> current(UUID connectionId) {
    return refusal == null ? Uni.createFrom().item(token()) : refusal;
  }

  @Override
  public synchronized Uni<AccessToken> renewed(UUID connectionId, AccessToken rejected) {
    renewals.add(rejected.value());
    if (rejected.equals(token())) {
      number++;
    }
    return Uni.createFrom().item(token());
  }

  synchronized List<String> renewals() {
    return List.copyOf(renewals);
  }

  synchronized void failWith(RuntimeException failure) {
    refusal = Uni.createFrom().failure(failure);
  }

  private AccessToken token() {
    return new AccessToken("token-" + number, Instant.EPOCH);
  }
}
