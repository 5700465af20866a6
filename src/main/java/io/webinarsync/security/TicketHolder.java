package io.webinarsync.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever opens a stream with a ticket is the caller who got it, without any role. A ticket is
 * looked at where streams are and nowhere else, and before any token.
 */
@ApplicationScoped
class TicketHolder implements HttpAuthenticationMechanism {

  private static final String PARAMETER = "ticket";

  private static final String STREAM = "/events";

  private final StreamTickets tickets;

  TicketHolder(StreamTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager ids) {
    return ticket(request)
        .map(ticket -> tickets.redeem(ticket, request.normalizedPath()))
        .map(redeemed -> redeemed.map(TicketHolder::identity))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 500;
  }

  private static Optional<String> ticket(RoutingContext request) {
    return Optional.ofNullable(request.request().getParam(PARAMETER))
        .filter(ticket -> request.request().method().equals(HttpMethod.GET))
        .filter(ticket -> request.normalizedPath().endsWith(STREAM));
  }

  private static SecurityIdentity identity(Optional<String> owner) {
    return owner
        .map(QuarkusPrincipal::new)
        .map(principal -> QuarkusSecurityIdentity.builder().setPrincipal(principal).build())
        .orElseThrow(() -> new AuthenticationFailedException("the ticket opens nothing here"));
  }
}
