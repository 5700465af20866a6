package io.webinarsync.platform;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * A whole list as CSV: a line of names, and then all of its pages. A page is read when the one
 * before has been written to the client, so that no more than one is in memory and a client that
 * reads slowly, or has gone, keeps neither a connection to the database nor a transaction. What
 * fails before the first page is answered as a problem; what fails later breaks the answer off.
 */
public final class CsvAnswer {

  /** What a client accepts to get it; who accepts anything gets JSON. */
  public static final String MEDIA_TYPE = "text/csv";

  private CsvAnswer() {}

  /** The list as a file of this name. */
  public static <T extends Record> RestMulti<String> of(
      String file, Class<T> type, PagedList<T> list) {
    CsvTable<T> table = CsvTable.of(type);
    return RestMulti.fromUniResponse(
        list.page(PageRequest.largest(null)),
        first -> lines(table, first, list),
        first -> headers(file));
  }

  private static <T extends Record> Multi<String> lines(
      CsvTable<T> table, Page<T> first, PagedList<T> list) {
    Multi<String> start = Multi.createFrom().item(table.header() + table.lines(first.items()));
    return first.next() == null
        ? start
        : Multi.createBy()
            .concatenating()
            .streams(start, pagesAfter(first, list).map(page -> table.lines(page.items())));
  }

  private static <T> Multi<Page<T>> pagesAfter(Page<T> first, PagedList<T> list) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(first.next()),
            next ->
                list.page(PageRequest.largest(next.get())).invoke(page -> next.set(page.next())))
        .whilst(page -> page.next() != null);
  }

  private static Map<String, List<String>> headers(String file) {
    return Map.of(
        HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"" + file + "\""));
  }
}
