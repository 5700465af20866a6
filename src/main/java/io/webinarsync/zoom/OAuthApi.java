package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Zoom's OAuth endpoints; parameters go into the body, where no proxy logs them. What is not 2xx
 * fails with {@link RefusedAnswer}. Source: Zoom, OAuth with Zoom; RFC 6749 and RFC 7009.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
interface OAuthApi {

  /** {@code POST /oauth/token} for a server-to-server app. */
  @POST
  @Path("token")
  Uni<byte @Nullable []> token(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @FormParam("grant_type") String grantType,
      @FormParam("account_id") String accountId);

  /** {@code POST /oauth/token} with the code that a person's consent gave; good once. */
  @POST
  @Path("token")
  Uni<byte @Nullable []> token(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @FormParam("grant_type") String grantType,
      @FormParam("code") String code,
      @FormParam("redirect_uri") String redirectUri,
      @FormParam("code_verifier") String codeVerifier);

  /** {@code POST /oauth/token} with a refresh token, which is dead once it was answered. */
  @POST
  @Path("token")
  Uni<byte @Nullable []> refresh(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @FormParam("grant_type") String grantType,
      @FormParam("refresh_token") String refreshToken);

  /** {@code POST /oauth/revoke}: makes a token worthless. */
  @POST
  @Path("revoke")
  Uni<byte @Nullable []> revoke(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @FormParam("token") String token);
}
