package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Connections that rest on a person's consent at Zoom. */
@Path(ConnectionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
class AuthorizationResource {

  private final Caller caller;
  private final Consent consent;
  private final Authorization authorization;

  AuthorizationResource(Caller caller, Consent consent, Authorization authorization) {
    this.caller = caller;
    this.consent = consent;
    this.authorization = authorization;
  }

  @POST
  @Path("authorize")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "authorizeConnection",
      summary = "Begin a connection by consent",
      description =
          "Answers with the address of Zoom's consent page, to which a browser must go within ten minutes. The person's consent there makes the connection, or mends the one of the same person and account. The body may be left out.")
  @APIResponse(
      responseCode = "200",
      description = "Where to go.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AuthorizationView.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`oauth-app-missing`: the service has no OAuth app; the detail says what to set.")
  public Uni<Response> authorize(@Nullable @Valid NewAuthorization body) {
    return consent
        .askedFor(caller.subject(), body == null ? NewAuthorization.BARE : body)
        .map(AuthorizationResource::consentPage);
  }

  /** The same without a body, whatever a client says of the type of nothing. */
  @POST
  @Path("authorize")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Uni<Response> authorize() {
    return authorize(NewAuthorization.BARE);
  }

  @GET
  @Path("callback")
  @PermitAll
  @Operation(
      operationId = "authorizationCallback",
      summary = "Complete a connection by consent",
      description =
          "Where Zoom sends the browser after the consent page. It needs no bearer token, which no browser sends along: `state` leads to the caller who began the authorisation, once and for ten minutes.")
  @APIResponse(
      responseCode = "303",
      description =
          "Connected; back to the start page. A browser (`Accept` with `text/html`) goes there too where it failed, with the problem's type as `refused`.",
      headers =
          @Header(
              name = "Location",
              description = "The start page, with the connection's id as `connection`."))
  @APIResponse(
      responseCode = "400",
      description =
          "`authorisation-unknown`: the authorisation was not begun here, was used already, or is older than ten minutes.")
  @APIResponse(
      responseCode = "422",
      description =
          "`authorisation-denied`: no consent was given. `zoom-refused-credentials`: Zoom takes the code for none.")
  @APIResponse(
      responseCode = "503",
      description = "`zoom-unreachable`: Zoom could not be asked; nothing was stored. Begin again.")
  public Uni<Response> callback(
      @QueryParam("code") @Nullable String code,
      @QueryParam("state") @Nullable String state,
      @QueryParam("error") @Nullable String error,
      @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
    return authorization
        .taken(state)
        .chain(pending -> authorization.completed(pending, given(code, error)))
        .map(AuthorizationResource::connected)
        .onFailure(failure -> failure instanceof ProblemException && isOfBrowser(accept))
        .recoverWithItem(failure -> refused((ProblemException) failure));
  }

  private static String given(@Nullable String code, @Nullable String error) {
    if (error != null) {
      throw ConnectionProblems.notAuthorised(error);
    }
    if (code == null || code.isBlank()) {
      throw ProblemException.invalid("?code", "Zoom sends a code along with the state.");
    }
    return code;
  }

  private static Response consentPage(URI address) {
    return Response.ok(new AuthorizationView(address))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Response connected(UUID id) {
    return startPage("connection=" + id);
  }

  /** A person in front of a browser gets the page, which words what went wrong, and no JSON. */
  private static Response refused(ProblemException problem) {
    return startPage("refused=" + problem.type().slug());
  }

  private static boolean isOfBrowser(String accept) {
    return accept.contains(MediaType.TEXT_HTML);
  }

  /** Away from the address with code and state in it, and without telling it to the next page. */
  private static Response startPage(String query) {
    return Response.seeOther(URI.create("/?" + query))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
