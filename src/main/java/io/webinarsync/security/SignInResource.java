package io.webinarsync.security;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Signs a person in with a browser, which comes here twice: to begin, and from the issuer. */
@Path(BrowserSignIn.PATH)
@PermitAll
@Tag(name = "Session")
class SignInResource {

  static final ProblemType MISSING =
      new ProblemType("sign-in-missing", 422, "Browsers cannot sign in here");

  static final ProblemType FAILED =
      new ProblemType("sign-in-failed", 401, "The sign-in came to no end");

  private final BrowserSignIn signIn;
  private final BrowserSession session;
  private final SecurityIdentity caller;
  private final RoutingContext request;

  SignInResource(
      BrowserSignIn signIn,
      BrowserSession session,
      SecurityIdentity caller,
      RoutingContext request) {
    this.signIn = signIn;
    this.session = session;
    this.caller = caller;
    this.request = request;
  }

  @GET
  @Operation(
      operationId = "signIn",
      summary = "Sign in with a browser",
      description =
          "For people, not for scripts: goes to the issuer and comes back with a session in a cookie, which stands for a bearer token on this origin.")
  @APIResponse(responseCode = "302", description = "To the issuer.")
  @APIResponse(responseCode = "303", description = "Signed in; to `to`.")
  @APIResponse(
      responseCode = "401",
      description = "`sign-in-failed`: the issuer or the browser did not take part.")
  @APIResponse(
      responseCode = "422",
      description = "`sign-in-missing`: this service is no client of an issuer.")
  public Uni<Response> signIn(
      @Parameter(
              description =
                  "Where to go then: a path of this service. Anything else is the start page.",
              example = "/#/syncs")
          @RestQuery
          @Nullable String to) {
    if (!caller.isAnonymous()) {
      return Uni.createFrom().item(redirect(303, LocalPath.of(to)));
    }
    if (!signIn.isOn()) {
      throw MISSING.problem(
          "Set quarkus.oidc.client-id and quarkus.oidc.credentials.secret to those of a client of"
              + " your issuer whose redirect address is this one.");
    }
    return restored()
        .map(path -> Uni.createFrom().item(redirect(303, LocalPath.of(path))))
        .orElseGet(this::begin);
  }

  private Uni<Response> begin() {
    if (isBackFromIssuer()) {
      throw failed();
    }
    return session
        .issuerAddress(request)
        .map(address -> redirect(302, address.orElseThrow(SignInResource::failed)));
  }

  /** The path that was wanted when the sign-in began that has just succeeded. */
  private Optional<String> restored() {
    return Optional.ofNullable(request.<String>get(BrowserSession.RESTORED))
        .map(address -> new QueryStringDecoder(address).parameters())
        .map(parameters -> parameters.getOrDefault("to", List.of(LocalPath.START)).get(0));
  }

  private boolean isBackFromIssuer() {
    return request.queryParams().contains("code") || request.queryParams().contains("error");
  }

  private static ProblemException failed() {
    return FAILED.problem(
        "Begin again at /sign-in, and let the browser keep this service's cookies meanwhile.");
  }

  private static Response redirect(int status, String address) {
    return Response.status(status)
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
