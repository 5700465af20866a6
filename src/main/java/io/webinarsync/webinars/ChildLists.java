package io.webinarsync.webinars;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.CsvAnswer;
import io.webinarsync.platform.Cursor;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.platform.PagedList;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import io.webinarsync.security.Caller;
import io.webinarsync.security.OwnedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;

/** Reads what belongs to the caller's webinars, each page with one statement. */
@ApplicationScoped
class ChildLists {

  private final OwnedRows owned;
  private final Caller caller;

  ChildLists(OwnedRows owned, Caller caller) {
    this.owned = owned;
    this.caller = caller;
  }

  /**
   * A list of a webinar, for the caller of now.
   *
   * @param webinarId our id; pages fail as not found where it is another's or nobody's
   */
  <T extends Record> PagedList<T> of(ChildList<T> list, UUID webinarId) {
    String owner = caller.subject();
    return request -> page(list, owner, Tuple.of(webinarId, owner, request.rowsToRead()), request);
  }

  /** The whole list as a file. */
  <T extends Record> RestMulti<String> csv(ChildList<T> list, UUID webinarId) {
    String file = list.name() + "-" + webinarId + ".csv";
    return CsvAnswer.of(file, list.item(), of(list, webinarId));
  }

  private <T extends Record> Uni<Page<T>> page(
      ChildList<T> list, String owner, Tuple parameters, PageRequest request) {
    return owned
        .query(owner, statement(list, parameters, request), parameters)
        .map(ChildLists::found)
        .map(rows -> Page.of(rows, request, row -> cursor(list, row)).map(list.reader()::read));
  }

  private static String statement(ChildList<?> list, Tuple parameters, PageRequest request) {
    String cursor = request.cursor();
    if (cursor == null) {
      return ChildListSql.first(list);
    }
    Cursor.decode(cursor, list.key().size()).forEach(parameters::addString);
    return ChildListSql.after(list);
  }

  private static List<Row> found(RowSet<Row> rows) {
    if (rows.size() == 0) {
      throw ProblemException.notFound();
    }
    return Rows.mapped(rows, Function.identity()).stream()
        .filter(row -> row.getBoolean("is_there") != null)
        .toList();
  }

  private static String cursor(ChildList<?> list, Row last) {
    return Cursor.encode(list.key().stream().map(last::getString).toArray(String[]::new));
  }
}
