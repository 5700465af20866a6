package io.webinarsync.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The one user of a service whose mode is {@link AuthMode#NONE}; in any other it knows nobody. */
@ApplicationScoped
class LocalUser implements HttpAuthenticationMechanism {

  private static final SecurityIdentity LOCAL =
      QuarkusSecurityIdentity.builder()
          .setPrincipal(new QuarkusPrincipal("local"))
          .addRoles(Set.of("user", Caller.ADMIN))
          .build();

  private final AuthConfig auth;

  LocalUser(AuthConfig auth) {
    this.auth = auth;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager ids) {
    return auth.mode() == AuthMode.NONE
        ? Uni.createFrom().item(LOCAL)
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }
}
