package io.webinarsync.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Tells a page who is looking at it. */
@Path("/session")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session", description = "Signing in with a browser.")
class SessionResource {

  private final AuthConfig auth;
  private final BrowserSignIn signIn;
  private final SecurityIdentity caller;

  SessionResource(AuthConfig auth, BrowserSignIn signIn, SecurityIdentity caller) {
    this.auth = auth;
    this.signIn = signIn;
    this.caller = caller;
  }

  @GET
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(
      operationId = "getSession",
      summary = "Read who the caller is",
      description = "Open to all. Whose session is over is nobody.")
  public SessionView session() {
    boolean isKnown = !caller.isAnonymous();
    return new SessionView(
        isKnown,
        isKnown ? name(caller.getPrincipal()) : null,
        isKnown ? caller.getPrincipal().getName() : null,
        isKnown && caller.hasRole(Caller.ADMIN),
        auth.mode().name().toLowerCase(Locale.ROOT),
        signIn.isOn() ? BrowserSignIn.PATH : null,
        signIn.isOn() ? SignOutResource.PATH : null);
  }

  private static @Nullable String name(Principal caller) {
    return caller instanceof JsonWebToken token
        ? Stream.of("name", "preferred_username")
            .map(claim -> Optional.<Object>ofNullable(token.getClaim(claim)))
            .flatMap(Optional::stream)
            .map(Object::toString)
            .findFirst()
            .orElse(null)
        : caller.getName();
  }
}
