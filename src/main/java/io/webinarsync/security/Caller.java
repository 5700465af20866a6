package io.webinarsync.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Who sent the request at hand. Every query is limited to what its caller owns: rows carry the
 * {@link #subject()} of whoever made them.
 */
@RequestScoped
public class Caller {

  /** The role of those who look after the service; it opens no one else's data. */
  public static final String ADMIN = "admin";

  /** What the API's description says of 403 where the role is asked for. */
  public static final String NOT_ADMIN =
      "`forbidden`: the caller does not have the role `admin`; or, of a change, `cross-site-request`.";

  private final SecurityIdentity identity;

  @Inject
  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * The caller's name that never changes: a token's {@code sub}, or {@code local} where the service
   * has one user only.
   */
  public String subject() {
    return identity.getPrincipal().getName();
  }

  /** Whether the caller may use what is for administrators. */
  public boolean isAdmin() {
    return identity.hasRole(ADMIN);
  }
}
