package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.progress.ProgressLog;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Syncs. {@code POST /syncs} is the only operation that starts one. */
@Path("/syncs")
@Tag(name = "Syncs")
@Produces(MediaType.APPLICATION_JSON)
class SyncsResource {

  private static final int LONGEST_KEY = 200;

  private final SyncStarter starter;
  private final SyncLogs logs;
  private final ProgressLog progress;
  private final Caller caller;

  SyncsResource(SyncStarter starter, SyncLogs logs, ProgressLog progress, Caller caller) {
    this.starter = starter;
    this.logs = logs;
    this.progress = progress;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a sync",
      description =
          "The only operation that starts one. A connection has at most one sync at work; a second"
              + " request is answered with 409 and the sync that is.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = SyncRequest.class),
              examples = {
                @ExampleObject(
                    name = "full",
                    value =
                        "{\"connectionId\":\"0193a5c0-7e7b-7000-8000-000000000001\",\"mode\":\"full\"}"),
                @ExampleObject(
                    name = "date_range",
                    value =
                        "{\"connectionId\":\"0193a5c0-7e7b-7000-8000-000000000001\",\"mode\":\"date_range\","
                            + "\"from\":\"2026-01-01\",\"to\":\"2026-03-31\",\"zone\":\"Europe/Berlin\"}"),
                @ExampleObject(
                    name = "resume",
                    value = "{\"resumeOf\":\"0193a5c0-7e7b-7000-8000-000000000002\"}")
              }))
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location names the sync.",
      content = @Content(schema = @Schema(implementation = SyncView.class)))
  public Uni<Response> start(
      @Nullable SyncRequest body,
      @HeaderParam("Idempotency-Key")
          @Parameter(description = "The same key with the same body starts one sync only.")
          @Nullable String key) {
    if (body == null) {
      throw ProblemException.invalid("", "Send a JSON object with connectionId and mode.");
    }
    Requester requester =
        new Requester(caller.subject(), usable(key), Hash.ofValue(body.toString()));
    return starter
        .start(body, requester)
        .flatMap(id -> logs.find(id, caller.subject()))
        .map(SyncsResource::accepted);
  }

  @GET
  @Operation(summary = "List syncs", description = "The caller's syncs, newest first.")
  public Uni<Page<SyncView>> list(@BeanParam SyncFilter filter, @BeanParam PageRequest page) {
    return logs.list(filter, page, caller.subject());
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a sync",
      description = "With a strong ETag; `messages=50` adds the newest 50 events.")
  @APIResponse(
      responseCode = "200",
      description = "The sync.",
      content = @Content(schema = @Schema(implementation = SyncView.class)))
  @APIResponse(responseCode = "304", description = "As the client has it.")
  public Uni<Response> read(
      @PathParam("id") UUID id,
      @QueryParam("messages")
          @Parameter(description = "How many of the newest events to add, at most 200.")
          @Nullable Integer messages,
      @Context Request request) {
    int count = messageCount(messages);
    return logs.find(id, caller.subject())
        .flatMap(sync -> withMessages(sync, count))
        .map(sync -> tagged(sync, request));
  }

  private Uni<SyncView> withMessages(SyncView sync, int count) {
    return count == 0
        ? Uni.createFrom().item(sync)
        : progress.newest(sync.id(), count).map(sync::with);
  }

  private static int messageCount(@Nullable Integer asked) {
    int count = Optional.ofNullable(asked).orElse(0);
    if (count < 0 || count > PageRequest.MAX_LIMIT) {
      throw ProblemException.invalid(
          "?messages", "Ask for 0 to " + PageRequest.MAX_LIMIT + " messages.");
    }
    return count;
  }

  private static Response accepted(SyncView sync) {
    return Response.accepted(sync)
        .location(URI.create(sync.links().self()))
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }

  private static Response tagged(SyncView sync, Request request) {
    EntityTag tag = new EntityTag(Hash.ofValue(sync.toString()).substring(0, 32));
    return Optional.ofNullable(request.evaluatePreconditions(tag))
        .orElseGet(() -> Response.ok(sync))
        .tag(tag)
        .build();
  }

  private static Optional<String> usable(@Nullable String key) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw ProblemException.invalid(
          "#Idempotency-Key", "Send a key of 1 to " + LONGEST_KEY + " characters, or none.");
    }
    return Optional.ofNullable(key);
  }
}
