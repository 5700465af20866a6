package io.webinarsync.zoom;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Zoom's OAuth endpoints. Source: Zoom, OAuth with Zoom. */
@ApplicationScoped
public class ZoomOAuth {

  private static final Attempts.Listener SILENT = new Attempts.Listener() {};

  private static final RetryPolicies POLICIES =
      new RetryPolicies(
          Map.of(
              ErrorType.DEFAULT,
              new RetryPolicy(
                  ErrorType.DEFAULT, 2, Duration.ofMillis(500), Duration.ofSeconds(5), 2, true)));

  private final OAuthApi api;
  private final OAuthErrors errors;
  private final Clock clock;
  private final Duration timeLimit;
  private final TypedGuard<Uni<Object>> guard;

  ZoomOAuth(ZoomClients clients, OAuthErrors errors, Clock clock, ZoomConfig config) {
    this.api = clients.oauth();
    this.errors = errors;
    this.clock = clock;
    this.timeLimit = config.requestTimeout();
    this.guard = Guards.retrying();
  }

  /**
   * A token for a server-to-server app. Fails with {@link ZoomException}: {@link
   * CredentialsRefused} where Zoom refuses for good, something else where it could not be reached
   * or did not say why.
   */
  public Uni<TokenGrant> accountCredentials(ClientCredentials client, String accountId) {
    return answered(
            () -> api.token(client.basic(), "account_credentials", accountId),
            body -> TokenGrant.of(Json.object(body), clock.instant()))
        .map(TokenGrant.class::cast);
  }

  /** Makes a token worthless. Fails with {@link ZoomException}. */
  public Uni<Void> revoke(ClientCredentials client, AccessToken token) {
    return answered(() -> api.revoke(client.basic(), token.value()), body -> token)
        .replaceWithVoid();
  }

  private Uni<Object> answered(
      Supplier<Uni<byte @Nullable []>> request, Function<byte @Nullable [], Object> reading) {
    return Uni.createFrom().deferred(() -> retried(() -> request.get().map(reading)));
  }

  private Uni<Object> retried(Supplier<Uni<Object>> attempt) {
    Abandonment abandonment = new Abandonment();
    Attempts attempts = new Attempts(POLICIES, ZoomOAuth::chance, SILENT);
    return guard
        .get(() -> abandonment.breaksOff(limited(attempt.get(), attempts)))
        .onCancellation()
        .invoke(abandonment::declare)
        .onFailure()
        .transform(FailedAttempt::told);
  }

  private Uni<Object> limited(Uni<Object> attempt, Attempts attempts) {
    return attempt
        .ifNoItem()
        .after(timeLimit)
        .fail()
        .onFailure()
        .transform(errors::explained)
        .onFailure()
        .transform(attempts::failed);
  }

  private static double chance() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
