package io.webinarsync.webinars;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import io.webinarsync.security.OwnedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads webinars for their owners. The columns for passcodes, and {@code start_url}, are no
 * components of what is read, so that no answer can hold them.
 */
@ApplicationScoped
class StoredWebinars {

  private static final RowReader<ListedWebinarView> LISTED = RowReader.of(ListedWebinarView.class);
  private static final RowReader<WebinarView> WHOLE = RowReader.of(WebinarView.class);

  private static final String ONE =
      """
      select %s
        from zoom_webinars webinar
        join zoom_connections connection
          on connection.id = webinar.connection_id
         and connection.user_id = $2
       where webinar.id = $1
      """
          .formatted(WHOLE.selection("webinar"));

  /** What a list shows, and what its cursors need beside that. */
  private static final String LISTED_COLUMNS =
      "webinar.title_order, " + LISTED.selection("webinar");

  private final OwnedRows owned;

  StoredWebinars(OwnedRows owned) {
    this.owned = owned;
  }

  /** All of one webinar; fails as not found where it is another's or nobody's. */
  Uni<WebinarView> one(UUID id, String owner) {
    return owned
        .query(owner, ONE, Tuple.of(id, owner))
        .map(rows -> Rows.first(rows, WHOLE::read))
        .map(found -> found.orElseThrow(ProblemException::notFound));
  }

  /** A page of the webinars that are meant. */
  Uni<Page<ListedWebinarView>> page(WebinarQuery query, String owner, PageRequest request) {
    Selection selection = Selection.of(query, owner);
    WebinarOrder order = selection.order();
    if (request.cursor() != null) {
      selection.continueAfter(WebinarKey.read(request.cursor(), order));
    }
    return owned
        .query(owner, page(selection, request.rowsToRead()), selection.parameters())
        .map(rows -> Rows.mapped(rows, Function.identity()))
        .map(rows -> Page.of(rows, request, last -> WebinarKey.of(last, order).cursor(order)))
        .map(page -> page.map(LISTED::read));
  }

  /** An index tells which webinars stand on the page; the rows of all others are not read. */
  private static String page(Selection selection, int rows) {
    return """
        select %s
          from (%s) page
          join zoom_webinars webinar
            on webinar.id = page.id
         %s
        """
        .formatted(LISTED_COLUMNS, selection.keys(rows), selection.order().clause("webinar"));
  }
}
