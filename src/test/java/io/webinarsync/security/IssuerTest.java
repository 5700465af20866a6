package io.webinarsync.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuerTest {

  private final AskedTenants oidc = new AskedTenants();

  @Test
  void tokens_without_an_issuer_cannot_be_checked_so_the_service_does_not_start() {
    Issuer nowhere = new Issuer(() -> AuthMode.OIDC, Optional.empty());

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> nowhere.settle(oidc))
        .withMessageContaining("quarkus.oidc.auth-server-url")
        .withMessageContaining("webinar-sync.auth.mode=none");
  }

  @Test
  void an_issuer_is_left_as_it_is_set_up() {
    new Issuer(() -> AuthMode.OIDC, Optional.of("https://issuer.example.com")).settle(oidc);

    assertThat(oidc.tenants).isEmpty();
  }

  @Test
  void where_nobody_is_asked_no_issuer_is_reached_even_if_one_is_set_up() {
    new Issuer(() -> AuthMode.NONE, Optional.of("https://issuer.example.com")).settle(oidc);

    assertThat(oidc.tenants).singleElement().matches(tenant -> !tenant.tenantEnabled());
  }

  private static final class AskedTenants implements Oidc {

    private final List<OidcTenantConfig> tenants = new ArrayList<>();

    @Override
    public void create(OidcTenantConfig tenant) {
      tenants.add(tenant);
    }

    @Override
    public void createServiceApp(String authServerUrl) {
      throw new AssertionError("not asked for");
    }

    @Override
    public void createWebApp(String authServerUrl, String clientId, String clientSecret) {
      throw new AssertionError("not asked for");
    }
  }
}
