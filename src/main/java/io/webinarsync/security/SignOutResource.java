package io.webinarsync.security;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ends the session of a browser, here and at the issuer. */
@Path(SignOutResource.PATH)
@PermitAll
@Tag(name = "Session")
class SignOutResource {

  static final String PATH = "/sign-out";

  private final OidcSession session;
  private final SecurityIdentity caller;
  private final RoutingContext request;

  SignOutResource(OidcSession session, SecurityIdentity caller, RoutingContext request) {
    this.session = session;
    this.caller = caller;
    this.request = request;
  }

  @POST
  @Operation(
      operationId = "signOut",
      summary = "Sign out",
      description =
          "For a page's form. Ends the session here, then at the issuer where that offers it, and comes back to the start page.")
  @APIResponse(responseCode = "303", description = "Signed out; to the issuer or the start page.")
  public Uni<Response> signOut(@Context UriInfo here) {
    return BrowserSignIn.isChosen(request)
        ? session.logout().replaceWith(() -> left(endAtIssuer(here).orElse(LocalPath.START)))
        : Uni.createFrom().item(left(LocalPath.START));
  }

  /** Source: OpenID Connect RP-Initiated Logout 1.0, section 2. */
  private Optional<String> endAtIssuer(UriInfo here) {
    OidcConfigurationMetadata issuer = caller.getAttribute("configuration-metadata");
    return Optional.ofNullable(issuer)
        .map(OidcConfigurationMetadata::getEndSessionUri)
        .map(
            address ->
                UriBuilder.fromUri(address)
                    .queryParam(
                        "id_token_hint", ((JsonWebToken) caller.getPrincipal()).getRawToken())
                    .queryParam("post_logout_redirect_uri", here.getBaseUri())
                    .build()
                    .toString());
  }

  private static Response left(String address) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
