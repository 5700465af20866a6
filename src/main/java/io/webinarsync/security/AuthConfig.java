package io.webinarsync.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of who may ask. The issuer itself is set by {@code quarkus.oidc.*}. */
@ConfigMapping(prefix = "webinar-sync.auth")
public interface AuthConfig {

  /**
   * How callers are known: {@code oidc}, or {@code none} for a single-user installation behind a
   * proxy. Outside development and tests {@code none} must be asked for by name.
   */
  @WithDefault("oidc")
  AuthMode mode();
}
