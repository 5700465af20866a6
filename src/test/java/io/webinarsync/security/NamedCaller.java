package io.webinarsync.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Lets a test say who asks, request by request; who says nothing is whom the service knows. */
@ApplicationScoped
public class NamedCaller implements HttpAuthenticationMechanism {

  private static final String HEADER = "X-Test-Caller";

  /** A request of the caller with this name. */
  public static RequestSpecification as(String subject) {
    return io.restassured.RestAssured.given().header(HEADER, subject);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager ids) {
    return Uni.createFrom()
        .optional(Optional.ofNullable(request.request().getHeader(HEADER)).map(NamedCaller::named));
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
    return DEFAULT_PRIORITY + 1000;
  }

  private static SecurityIdentity named(String subject) {
    return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(subject)).build();
  }
}
