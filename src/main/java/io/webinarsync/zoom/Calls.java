package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes calls of the API: with a token, through the account's gate, with retries by policy. */
@Singleton
class Calls {

  private final AccountGates gates;
  private final Exchange exchange;
  private final AccessTokens tokens;
  private final DailyQuotas quotas;

  Calls(AccountGates gates, Exchange exchange, AccessTokens tokens, DailyQuotas quotas) {
    this.gates = gates;
    this.exchange = exchange;
    this.tokens = tokens;
    this.quotas = quotas;
  }

  /** The answer to that request; fails with {@link ZoomException}. */
  @SuppressWarnings("unchecked") // the guard hands out what it was given
  <T> Uni<T> answer(Session session, Request<T> request) {
    return (Uni<T>)
        gates.through(session.access(), gate -> new One<>(session, request, gate).answer());
  }

  /** A session opens, whose pace its account follows from now on. */
  void opened(ZoomAccess access) {
    gates.adopt(access);
  }

  private final class One<T> {

    private final Session session;
    private final Request<T> request;
    private final AccountGate gate;
    private final Attempts attempts;

    One(Session session, Request<T> request, AccountGate gate) {
      this.session = session;
      this.request = request;
      this.gate = gate;
      this.attempts =
          new Attempts(
              session.policies(),
              () -> ThreadLocalRandom.current().nextDouble(),
              new Journaling(session.journal(), request.call()));
    }

    Uni<Object> answer() {
      Abandonment abandonment = new Abandonment();
      return gate.guarded(() -> abandonment.breaksOff(attempt()))
          .onCancellation()
          .invoke(abandonment::declare)
          .invoke(attempts::succeeded)
          .onFailure()
          .transform(FailedAttempt::told);
    }

    private Uni<Object> attempt() {
      return tokens
          .current(connection())
          .onItem()
          .transformToUni(this::asked)
          .onFailure()
          .transform(attempts::failed);
    }

    private Uni<Object> asked(AccessToken token) {
      return answer(token)
          .onFailure(failure -> isRejected(failure) && attempts.mayRenew())
          .recoverWithUni(failure -> renewed(token, failure));
    }

    private Uni<Object> renewed(AccessToken rejected, Throwable failure) {
      attempts.repeating(((ZoomException) failure).error());
      return tokens.renewed(connection(), rejected).onItem().transformToUni(this::answer);
    }

    private Uni<Object> answer(AccessToken token) {
      Pacer pacer = gate.pacer(request.call().label());
      return quotas
          .take(session.access(), request.call().label())
          .chain(() -> exchange.answer(request, token, pacer, session.journal()))
          .map(answer -> answer);
    }

    private UUID connection() {
      return session.access().connectionId();
    }

    private static boolean isRejected(Throwable failure) {
      return failure instanceof ZoomException zoom && zoom.error() instanceof TokenRejected;
    }
  }
}
