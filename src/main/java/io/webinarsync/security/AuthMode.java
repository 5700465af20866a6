package io.webinarsync.security;

/** How the service learns who is asking. */
public enum AuthMode {

  /** Bearer tokens of an OpenID Connect issuer: no or a bad token is answered with 401. */
  OIDC,

  /**
   * Nobody is asked: every request is of one fixed user, who is an administrator. For a single-user
   * installation that something else protects.
   */
  NONE
}
