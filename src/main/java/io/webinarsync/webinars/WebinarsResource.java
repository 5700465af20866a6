package io.webinarsync.webinars;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CsvAnswer;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The webinars of a caller's connections, as they are stored. */
@Path("/webinars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webinars", description = "Webinars as stored by syncs. Nothing here asks Zoom.")
class WebinarsResource {

  private final Caller caller;
  private final StoredWebinars webinars;

  WebinarsResource(Caller caller, StoredWebinars webinars) {
    this.caller = caller;
    this.webinars = webinars;
  }

  @GET
  @Operation(
      operationId = "listWebinars",
      summary = "List webinars",
      description =
          "The webinars of all of the caller's connections, narrowed by whatever is given. What a sync changes between two pages does not shift the list.")
  public Uni<Page<ListedWebinarView>> list(
      @BeanParam WebinarQuery query, @BeanParam PageRequest request) {
    return webinars.page(query, caller.subject(), request);
  }

  @GET
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> listAsCsv(@BeanParam WebinarQuery query) {
    String owner = caller.subject();
    return CsvAnswer.of(
        "webinars.csv", ListedWebinarView.class, request -> webinars.page(query, owner, request));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getWebinar",
      summary = "Read a webinar",
      description = "All that is known of it, without passcodes and start links.")
  public Uni<WebinarView> get(UUID id) {
    return webinars.one(id, caller.subject());
  }
}
