package io.webinarsync.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Knows a caller by the session of a browser. One that is over or not ours makes nobody of the
 * caller and no more: pages still load, and what needs a caller answers 401. Never does a request
 * go to the issuer by itself, where neither a script nor an EventSource could follow.
 */
@ApplicationScoped
class BrowserSession implements HttpAuthenticationMechanism {

  private static final Logger LOG = Logger.getLogger(BrowserSession.class);

  /** What the code flow restores of the address that it began at. */
  static final String RESTORED = BrowserSession.class.getName() + ".restored";

  private static final String COOKIE = "q_session_" + BrowserSignIn.TENANT;

  private static final SecurityIdentity NOBODY =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  private final BrowserSignIn signIn;
  private final OidcAuthenticationMechanism oidc;

  BrowserSession(BrowserSignIn signIn, OidcAuthenticationMechanism oidc) {
    this.signIn = signIn;
    this.oidc = oidc;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager ids) {
    return signIn.isOn() && isOfBrowser(request.request())
        ? known(request, ids)
        : Uni.createFrom().nullItem();
  }

  /** Where a sign-in goes to at the issuer; empty where that would go in circles. */
  Uni<Optional<String>> issuerAddress(RoutingContext request) {
    return oidc.getChallenge(request).map(BrowserSession::location);
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
    return DEFAULT_PRIORITY + 100;
  }

  private Uni<SecurityIdentity> known(RoutingContext request, IdentityProviderManager ids) {
    BrowserSignIn.choose(request);
    return oidc.authenticate(request, ids)
        .onFailure(AuthenticationRedirectException.class)
        .invoke(restored -> request.put(RESTORED, address(restored)))
        .onFailure(AuthenticationException.class::isInstance)
        .recoverWithItem(refusal -> nobody(request, refusal))
        .onItem()
        .ifNull()
        .continueWith(NOBODY);
  }

  private static SecurityIdentity nobody(RoutingContext request, Throwable refusal) {
    if (isSignIn(request.request()) && request.get(RESTORED) == null) {
      LOG.warnf("A sign-in was refused: %s", RefusedSignIn.reason(refusal));
    }
    return NOBODY;
  }

  private static Optional<String> location(ChallengeData challenge) {
    return challenge.getHeaders().entrySet().stream()
        .filter(header -> HttpHeaders.LOCATION.toString().contentEquals(header.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String address(Throwable restored) {
    return ((AuthenticationRedirectException) restored).getRedirectUri();
  }

  private static boolean isOfBrowser(HttpServerRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && (isSignIn(request)
            || request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(COOKIE)));
  }

  private static boolean isSignIn(HttpServerRequest request) {
    return request.path().equals(BrowserSignIn.PATH);
  }
}
