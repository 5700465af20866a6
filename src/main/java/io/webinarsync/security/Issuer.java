package io.webinarsync.security;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Decides at the start whether tokens are asked for. It is told before the first connection to an
 * issuer, so that nothing is reached in vain and a service that could know nobody never starts.
 */
@ApplicationScoped
class Issuer {

  private static final Logger LOG = Logger.getLogger(Issuer.class);

  private final AuthConfig auth;
  private final Optional<String> address;

  Issuer(
      AuthConfig auth,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> address) {
    this.auth = auth;
    this.address = address;
  }

  void settle(@Observes Oidc oidc) {
    if (auth.mode() == AuthMode.NONE) {
      oidc.create(OidcTenantConfig.builder().disableTenant().build());
      warnInProduction();
    } else if (address.isEmpty()) {
      throw new ConfigurationException(
          "Set quarkus.oidc.auth-server-url to the address of the issuer of your users' tokens, or"
              + " webinar-sync.auth.mode=none if this service has a single user and is protected"
              + " by other means.");
    }
  }

  private static void warnInProduction() {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      LOG.warn(
          "webinar-sync.auth.mode is none: whoever reaches this service is its administrator.");
    }
  }
}
