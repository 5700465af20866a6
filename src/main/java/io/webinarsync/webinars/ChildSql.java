package io.webinarsync.webinars;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The one statement that keeps a batch of pages of a table: rows are upserted in the order of their
 * keys, what a list that has ended does not hold any more is removed, and which rows a list that
 * goes on has brought is noted until its end. Rows of a webinar that is not stored are left out.
 *
 * <p>Parameters: connection, sync, the rows as JSON, the lists as JSON, the table's name.
 */
final class ChildSql {

  private static final String KEEP =
      """
      with given as materialized (
          select *
            from jsonb_populate_recordset(null::%1$s, $3::text::jsonb)
      ), list as materialized (
          select *
            from jsonb_to_recordset($4::text::jsonb)
              as list (webinar_id bigint, scope text, has_ended boolean)
      ), written as (
          insert into %1$s as stored (connection_id, %2$s)
          select distinct on (%3$s) $1, %4$s
            from given
            join zoom_webinars webinar
              on webinar.connection_id = $1
             and webinar.webinar_id = given.webinar_id
           order by %3$s
              on conflict on constraint %1$s_pkey
              do update
             set (%5$s, synced_at) = (%6$s, now())
           where stored.content_hash is distinct from excluded.content_hash
          returning xmax = 0 as inserted
      ), removed as (
          delete from %1$s old
           using list
           where list.has_ended
             and old.connection_id = $1
             and old.webinar_id = list.webinar_id
             and %7$s
             and not exists (select from given where %8$s)
             and not exists (select
                               from sync_seen_rows seen
                              where seen.sync_id = $2
                                and seen.list_table = $5
                                and seen.webinar_id = list.webinar_id
                                and seen.scope = list.scope
                                and seen.row_key = %9$s)
          returning 1
      ), noted as (
          insert into sync_seen_rows (sync_id, list_table, webinar_id, scope, row_key)
          select distinct $2::uuid, $5, list.webinar_id, list.scope, %10$s
            from given
            join list
              on list.webinar_id = given.webinar_id
             and %11$s
           where not list.has_ended
              on conflict on constraint sync_seen_rows_pkey
              do nothing
      ), forgotten as (
          delete from sync_seen_rows seen
           using list
           where list.has_ended
             and seen.sync_id = $2
             and seen.list_table = $5
             and seen.webinar_id = list.webinar_id
             and seen.scope = list.scope
      )
      select (select count(*) from (select distinct %3$s from given) as one)::integer as given,
             (select count(*) from written where inserted)::integer as inserted,
             (select count(*) from written where not inserted)::integer as updated,
             (select count(*) from removed)::integer as removed
      """;

  private static final Map<ChildTable, String> BY_TABLE = new ConcurrentHashMap<>();

  private ChildSql() {}

  static String of(ChildTable table) {
    return BY_TABLE.computeIfAbsent(table, ChildSql::made);
  }

  private static String made(ChildTable table) {
    List<String> keys = table.keys().toList();
    return KEEP.formatted(
        table.table(),
        String.join(", ", table.written()),
        qualified("given", keys),
        qualified("given", table.written()),
        String.join(", ", table.updated()),
        qualified("excluded", table.updated()),
        inScope(table, "old"),
        table.sameKey("given", "old"),
        table.keyText("old"),
        table.keyText("given"),
        inScope(table, "given"));
  }

  private static String inScope(ChildTable table, String row) {
    return table.scope().map(column -> row + "." + column + " = list.scope").orElse("true");
  }

  private static String qualified(String row, List<String> columns) {
    return columns.stream().map(column -> row + "." + column).collect(Collectors.joining(", "));
  }
}
