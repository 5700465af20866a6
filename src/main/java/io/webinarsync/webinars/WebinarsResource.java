package io.webinarsync.webinars;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CsvAnswer;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestMulti;

/** The webinars of a caller's connections, as they are stored. */
@Path("/webinars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webinars", description = "Webinars as stored by syncs. Nothing here asks Zoom.")
class WebinarsResource {

  private static final String ONE =
      "id = ?1 and connectionId in (select c.id from OwnedConnection c where c.owner = ?2)";

  private final Caller caller;

  WebinarsResource(Caller caller) {
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listWebinars",
      summary = "List webinars",
      description =
          "The webinars of all of the caller's connections, narrowed by whatever is given. What a sync changes between two pages does not shift the list.")
  public Uni<Page<ListedWebinarView>> list(
      @BeanParam WebinarQuery query, @BeanParam PageRequest request) {
    String owner = caller.subject();
    return OwnedSession.read(owner, () -> page(query, owner, request));
  }

  @GET
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> listAsCsv(@BeanParam WebinarQuery query) {
    String owner = caller.subject();
    return CsvAnswer.of(
        "webinars.csv",
        ListedWebinarView.class,
        request -> OwnedSession.read(owner, () -> page(query, owner, request)));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getWebinar",
      summary = "Read a webinar",
      description = "All that is known of it, without passcodes and start links.")
  public Uni<WebinarView> get(UUID id) {
    String owner = caller.subject();
    return OwnedSession.read(owner, () -> Webinar.<Webinar>find(ONE, id, owner).firstResult())
        .onItem()
        .ifNull()
        .failWith(ProblemException::notFound)
        .map(WebinarView::of);
  }

  private static Uni<Page<ListedWebinarView>> page(
      WebinarQuery query, String owner, PageRequest request) {
    Selection selection = Selection.of(query, owner);
    if (request.cursor() != null) {
      selection.continueAfter(WebinarKey.read(request.cursor(), selection.order()));
    }
    return keys(selection, request)
        .chain(
            ids ->
                ListedWebinar.<ListedWebinar>find("id in ?1 " + selection.order().clause(), ids)
                    .list())
        .map(rows -> page(rows, request, selection.order()));
  }

  /** Which webinars stand on the page: an index tells, and the rows of all others are not read. */
  private static Uni<List<UUID>> keys(Selection selection, PageRequest request) {
    return Panache.getSession()
        .chain(
            session -> {
              Mutiny.SelectionQuery<UUID> keys =
                  session.createSelectionQuery(selection.keys(), UUID.class);
              selection.parameters().forEach(keys::setParameter);
              return keys.setMaxResults(request.rowsToRead()).getResultList();
            });
  }

  private static Page<ListedWebinarView> page(
      List<ListedWebinar> rows, PageRequest request, WebinarOrder order) {
    return Page.of(rows, request, last -> WebinarKey.of(last, order).cursor(order))
        .map(ListedWebinarView::of);
  }
}
