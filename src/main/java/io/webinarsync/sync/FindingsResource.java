package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What went wrong in a sync, and what it proves to have brought. */
@Path("/syncs/{id}")
@Tag(name = "Syncs")
@Produces(MediaType.APPLICATION_JSON)
class FindingsResource {

  private final SyncLogs logs;
  private final SyncFindings findings;
  private final Caller caller;

  FindingsResource(SyncLogs logs, SyncFindings findings, Caller caller) {
    this.logs = logs;
    this.findings = findings;
    this.caller = caller;
  }

  @GET
  @Path("/errors")
  @Operation(
      summary = "List a sync's errors",
      description = "One for each call to Zoom that did not succeed at once, resolved or not.")
  public Uni<Page<SyncErrorView>> errors(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    String owner = caller.subject();
    return logs.find(id, owner).chain(() -> findings.errors(owner, id, page));
  }

  @GET
  @Path("/reconciliation")
  @Operation(
      summary = "Compare what Zoom announced with what is stored",
      description = "By host, and by webinar where one is missing; every gap has its reason.")
  public Uni<Page<ReconciliationView>> reconciliation(
      @PathParam("id") UUID id,
      @QueryParam("gapsOnly") @DefaultValue("false") boolean gapsOnly,
      @BeanParam PageRequest page) {
    String owner = caller.subject();
    return logs.find(id, owner).chain(() -> findings.reconciliation(owner, id, gapsOnly, page));
  }
}
