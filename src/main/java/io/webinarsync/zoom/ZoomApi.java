package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Zoom's API, one method an endpoint. Bodies come as bytes, because they are not always what they
 * claim to be; what is not 2xx fails with {@link RefusedAnswer}. Parameters that can hold any
 * character are given percent-encoded and go through as they are: Zoom wants some of them encoded
 * twice. Source: Zoom API, Webinars and Users.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
interface ZoomApi {

  /** {@code GET /users}: the account's users. Needs the scope {@code user:read:list_users}. */
  @GET
  @Path("users")
  Uni<byte @Nullable []> users(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @QueryParam("status") String status,
      @QueryParam("page_size") int pageSize,
      @Encoded @QueryParam("next_page_token") @Nullable String pageToken);

  /**
   * {@code GET /users/me}: who gave consent. Needs the scope {@code user:read:user}; tokens of
   * server-to-server apps may not ask it.
   */
  @GET
  @Path("users/me")
  Uni<byte @Nullable []> me(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

  /**
   * {@code GET /users/{userId}/webinars}: a host's webinars that have not expired. Needs the scope
   * {@code webinar:read:list_webinars}.
   */
  @GET
  @Path("users/{userId}/webinars")
  Uni<byte @Nullable []> webinars(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Encoded @PathParam("userId") String hostId,
      @QueryParam("type") String type,
      @QueryParam("page_size") int pageSize,
      @Encoded @QueryParam("next_page_token") @Nullable String pageToken);

  /**
   * {@code GET /webinars/{webinarId}}: a webinar in full. Needs the scope {@code
   * webinar:read:webinar}.
   */
  @GET
  @Path("webinars/{webinarId}")
  Uni<byte @Nullable []> webinar(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("webinarId") long webinarId,
      @QueryParam("show_previous_occurrences") boolean withPreviousOccurrences);
}
