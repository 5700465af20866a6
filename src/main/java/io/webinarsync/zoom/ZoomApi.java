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
 * twice. The scope of each is that of its {@link Endpoint}. Source: Zoom API, Webinars, Users and
 * Reports.
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

  /** {@code GET /webinars/{webinarId}/registrants}: the registrants of one status. */
  @GET
  @Path("webinars/{webinarId}/registrants")
  Uni<byte @Nullable []> registrants(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("webinarId") long webinarId,
      @QueryParam("status") String status,
      @QueryParam("page_size") int pageSize,
      @Encoded @QueryParam("next_page_token") @Nullable String pageToken);

  /** {@code GET /webinars/{webinarId}/registrants/questions}: the registration form. */
  @GET
  @Path("webinars/{webinarId}/registrants/questions")
  Uni<byte @Nullable []> registrationQuestions(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("webinarId") long webinarId);

  /** {@code GET /webinars/{webinarId}/panelists}: all panelists. */
  @GET
  @Path("webinars/{webinarId}/panelists")
  Uni<byte @Nullable []> panelists(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("webinarId") long webinarId);

  /** {@code GET /webinars/{webinarId}/polls}: all polls as they are set up. */
  @GET
  @Path("webinars/{webinarId}/polls")
  Uni<byte @Nullable []> polls(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("webinarId") long webinarId);

  /** {@code GET /webinars/{webinarId}/survey}: the survey as it is set up. */
  @GET
  @Path("webinars/{webinarId}/survey")
  Uni<byte @Nullable []> survey(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("webinarId") long webinarId);

  /** {@code GET /webinars/{webinarId}/tracking_sources}: all tracking sources. */
  @GET
  @Path("webinars/{webinarId}/tracking_sources")
  Uni<byte @Nullable []> trackingSources(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("webinarId") long webinarId);

  /** {@code GET /past_webinars/{webinarId}/instances}: the times it took place. */
  @GET
  @Path("past_webinars/{webinarId}/instances")
  Uni<byte @Nullable []> instances(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("webinarId") long webinarId);

  /** {@code GET /past_webinars/{uuid}/participants}: an instance's sessions. */
  @GET
  @Path("past_webinars/{uuid}/participants")
  Uni<byte @Nullable []> participants(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Encoded @PathParam("uuid") String uuid,
      @QueryParam("page_size") int pageSize,
      @Encoded @QueryParam("next_page_token") @Nullable String pageToken);

  /** {@code GET /past_webinars/{uuid}/absentees}: who did not come to an instance. */
  @GET
  @Path("past_webinars/{uuid}/absentees")
  Uni<byte @Nullable []> absentees(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Encoded @PathParam("uuid") String uuid,
      @QueryParam("page_size") int pageSize,
      @Encoded @QueryParam("next_page_token") @Nullable String pageToken);

  /** {@code GET /past_webinars/{uuid}/polls}: the answers in an instance's polls. */
  @GET
  @Path("past_webinars/{uuid}/polls")
  Uni<byte @Nullable []> pollAnswers(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Encoded @PathParam("uuid") String uuid);

  /** {@code GET /past_webinars/{uuid}/qa}: an instance's questions and answers. */
  @GET
  @Path("past_webinars/{uuid}/qa")
  Uni<byte @Nullable []> questions(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Encoded @PathParam("uuid") String uuid);

  /** {@code GET /report/webinars/{uuid}}: an instance's report. */
  @GET
  @Path("report/webinars/{uuid}")
  Uni<byte @Nullable []> report(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Encoded @PathParam("uuid") String uuid);

  /** {@code GET /report/history_meetings}: what took place from one day to another, UTC. */
  @GET
  @Path("report/history_meetings")
  Uni<byte @Nullable []> history(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @QueryParam("meeting_type") String meetingType,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("page_size") int pageSize,
      @Encoded @QueryParam("next_page_token") @Nullable String pageToken);
}
