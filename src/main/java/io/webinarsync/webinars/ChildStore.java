package io.webinarsync.webinars;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.webinars.ChildPage.ListKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what belongs to webinars, a batch with one statement a table, within the transaction of
 * whoever calls.
 */
@ApplicationScoped
public class ChildStore {

  /**
   * Keeps pages, those of a list in their order. A row that is as stored is not written; a list's
   * last page removes what the list does not hold any more.
   *
   * @return what was done, by table
   */
  public Uni<Map<ChildTable, RowCounts>> keep(
      SqlConnection transaction, Provenance provenance, List<ChildPage> pages) {
    Map<ChildTable, List<ChildPage>> byTable =
        pages.stream()
            .collect(
                Collectors.groupingBy(
                    page -> page.list().table(), LinkedHashMap::new, Collectors.toList()));
    return Multi.createFrom()
        .iterable(byTable.entrySet())
        .onItem()
        .transformToUniAndConcatenate(
            table ->
                kept(transaction, provenance, table.getKey(), table.getValue())
                    .map(counts -> Map.entry(table.getKey(), counts)))
        .collect()
        .asMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Uni<RowCounts> kept(
      SqlConnection transaction, Provenance provenance, ChildTable table, List<ChildPage> pages) {
    return transaction
        .preparedQuery(ChildSql.of(table))
        .execute(
            Tuple.of(
                provenance.connectionId(),
                provenance.syncId(),
                rows(pages),
                lists(pages),
                table.table()))
        .map(result -> counts(result.iterator().next()));
  }

  private static RowCounts counts(Row row) {
    int inserted = row.getInteger("inserted");
    int updated = row.getInteger("updated");
    int unchanged = Math.max(0, row.getInteger("given") - inserted - updated);
    return new RowCounts(inserted, updated, unchanged, row.getInteger("removed"));
  }

  private static String rows(List<ChildPage> pages) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    pages.forEach(page -> rows.addAll(page.rows()));
    return rows.toString();
  }

  private static String lists(List<ChildPage> pages) {
    Map<ListKey, Boolean> ended =
        pages.stream()
            .collect(Collectors.toMap(ChildPage::list, ChildPage::isLast, Boolean::logicalOr));
    ArrayNode lists = JsonNodeFactory.instance.arrayNode();
    ended.forEach(
        (list, hasEnded) ->
            lists
                .addObject()
                .put("webinar_id", list.webinarId())
                .put("scope", list.scope())
                .put("has_ended", hasEnded));
    return lists.toString();
  }
}
