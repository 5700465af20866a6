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
    return answered(() -> api.token(client.basic(), "account_credentials", accountId), this::grant)
        .map(TokenGrant.class::cast);
  }

  /**
   * Tokens for the code that a person's consent gave. Fails like {@link #accountCredentials}. Tried
   * again where no answer came: a code that was used up by then is refused, which is the truth.
   */
  public Uni<TokenGrant> authorizationCode(ClientCredentials client, AuthorizationCode granted) {
    return answered(
            () ->
                api.token(
                    client.basic(),
                    "authorization_code",
                    granted.code(),
                    granted.redirectUri().toString(),
                    granted.verifier()),
            this::grant)
        .map(TokenGrant.class::cast);
  }

  /**
   * New tokens for a refresh token, which is dead once Zoom has answered, whether or not the answer
   * came. So this is the one request that is never tried again here: whoever tries again looks
   * first whether another has the new pair. Fails like {@link #accountCredentials}.
   */
  public Uni<TokenGrant> refreshed(ClientCredentials client, String refreshToken) {
    return Uni.createFrom()
        .deferred(() -> api.refresh(client.basic(), "refresh_token", refreshToken))
        .map(this::grant)
        .ifNoItem()
        .after(timeLimit)
        .fail()
        .onFailure()
        .transform(errors::explained);
  }

  /** Makes an access or refresh token worthless. Fails with {@link ZoomException}. */
  public Uni<Void> revoke(ClientCredentials client, String token) {
    return answered(() -> api.revoke(client.basic(), token), body -> token).replaceWithVoid();
  }

  private TokenGrant grant(byte @Nullable [] body) {
    return TokenGrant.of(Json.object(body), clock.instant());
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
