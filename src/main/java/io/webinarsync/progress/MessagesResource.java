package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.Page;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events of a sync as a list, for clients that do not stream. */
@Path("/syncs/{id}/messages")
@Tag(name = "Syncs")
class MessagesResource {

  private static final int MESSAGES_A_PAGE = 200;

  private final ProgressLog log;
  private final SyncSnapshots snapshots;
  private final Caller caller;

  MessagesResource(ProgressLog log, SyncSnapshots snapshots, Caller caller) {
    this.log = log;
    this.snapshots = snapshots;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Read a sync's events",
      description = "At most 200 events after a number, oldest first; ask again after the last.")
  public Uni<Page<RecordedEvent>> messages(
      @PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") long after) {
    return snapshots
        .of(id, caller.subject())
        .chain(() -> log.after(id, after, MESSAGES_A_PAGE))
        .map(events -> new Page<>(events, null));
  }
}
