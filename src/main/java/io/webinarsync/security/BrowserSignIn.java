package io.webinarsync.security;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.oidc.runtime.OidcTenantConfig.Token;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.builders.TokenConfigBuilder;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Whether people may sign in with a browser: where this service is a client of the issuer, with
 * {@code quarkus.oidc.client-id}. Their sessions are a tenant of its own beside that of bearer
 * tokens, with the same issuer, and are asked for request by request.
 */
@ApplicationScoped
class BrowserSignIn implements TenantResolver {

  /** Where a sign-in begins, and where the issuer sends the browser back to. */
  static final String PATH = "/sign-in";

  static final String TENANT = "browser";

  private static final String CHOSEN = BrowserSignIn.class.getName();

  /** How long after an ID token's end a session may be renewed. */
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final AuthConfig auth;
  private final io.quarkus.oidc.runtime.OidcTenantConfig issuer;

  BrowserSignIn(AuthConfig auth, OidcConfig oidc) {
    this.auth = auth;
    this.issuer = OidcConfig.getDefaultTenant(oidc);
  }

  /** Whether there is a client of the issuer's for it. */
  boolean isOn() {
    return auth.mode() == AuthMode.OIDC && issuer.clientId().isPresent();
  }

  void settle(@Observes Oidc oidc) {
    if (isOn()) {
      oidc.create(tenant());
    }
  }

  /** Has a request be known by its session, and not by a bearer token. */
  static void choose(RoutingContext request) {
    request.put(CHOSEN, true);
  }

  /** Whether a request is known by its session. */
  static boolean isChosen(RoutingContext request) {
    return request.get(CHOSEN) != null;
  }

  /** A cookie alone chooses nothing: a bearer token goes before it. */
  @Override
  public String resolve(RoutingContext request) {
    return isChosen(request) ? TENANT : OidcUtils.DEFAULT_TENANT_ID;
  }

  /** The issuer as it is set up, for the code flow with PKCE; cookies are encrypted. */
  private OidcTenantConfig tenant() {
    return OidcTenantConfig.builder(issuer)
        .tenantId(TENANT)
        .applicationType(ApplicationType.WEB_APP)
        .token(idTokens())
        .roles()
        .source(Source.idtoken)
        .end()
        .authentication()
        .pkceRequired()
        .nonceRequired()
        .sessionAgeExtension(IDLE)
        .end()
        .tokenStateManager()
        .strategy(Strategy.ID_REFRESH_TOKENS)
        .encryptionRequired()
        .end()
        .build();
  }

  /** What bearer tokens must be for is not asked of ID tokens: theirs is the client. */
  private Token idTokens() {
    return new TokenConfigBuilder()
        .issuer(issuer.token().issuer().orElse(null))
        .principalClaim(issuer.token().principalClaim().orElse(null))
        .subjectRequired()
        .refreshExpired()
        .build();
  }
}
