package io.webinarsync.webinars;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes webinars, a batch with one statement, within the transaction of whoever calls. Rows are
 * taken in the order of their keys, so that two batches never wait for each other in a circle.
 */
@ApplicationScoped
public class WebinarStore {

  private static final String COLUMNS = String.join(", ", WebinarColumns.KEPT);

  private static final String UPSERT =
      """
      with incoming as (
          select *
            from jsonb_populate_recordset(null::zoom_webinars, $3::text::jsonb)
      ), written as (
          insert into zoom_webinars as stored
                 (id, webinar_id, connection_id, content_hash, list_hash,
                  sync_status, first_seen_sync_id, last_changed_sync_id, %1$s)
          select id, webinar_id, $1, content_hash, list_hash,
                 'synced', $2, $2, %1$s
            from incoming
           order by webinar_id
              on conflict on constraint zoom_webinars_once_per_connection
              do update
             set (content_hash, list_hash, sync_status, last_changed_sync_id,
                  deleted_at, expired_at, synced_at, last_synced_at, updated_at, %1$s)
               = (excluded.content_hash, coalesce(excluded.list_hash, stored.list_hash), 'synced', $2,
                  null, null, now(), now(), now(), %2$s)
           where stored.content_hash is distinct from excluded.content_hash
              or stored.status is distinct from excluded.status
              or stored.sync_status <> 'synced'
              or stored.list_hash is distinct from coalesce(excluded.list_hash, stored.list_hash)
          returning xmax = 0 as inserted
      )
      select count(*) filter (where inserted) as inserted,
             count(*) filter (where not inserted) as updated
        from written
      """
          .formatted(COLUMNS, qualified("excluded"));

  /** What is stored of a webinar from its detail is more than the history knows. */
  private static final String ADD_EXPIRED =
      """
      insert into zoom_webinars
             (id, webinar_id, connection_id, webinar_uuid, topic, start_time, duration, status,
              host_id, host_email, sync_status, expired_at, first_seen_sync_id, last_changed_sync_id)
      select distinct on (told.webinar_id)
             told.id, told.webinar_id, $1, told.webinar_uuid, told.topic, told.start_time,
             told.duration, 'expired', host.host_id, told.host_email, 'synced', now(), $2, $2
        from jsonb_populate_recordset(null::zoom_webinars, $3::text::jsonb) told
        left join zoom_hosts host
          on host.connection_id = $1
         and lower(host.email) = lower(told.host_email)
       order by told.webinar_id, told.start_time desc
          on conflict on constraint zoom_webinars_once_per_connection
          do nothing
      """;

  private static final String TOMBSTONE =
      """
      update zoom_webinars
         set status = 'deleted',
             sync_status = 'deleted',
             deleted_at = now(),
             last_changed_sync_id = $2,
             synced_at = now(),
             last_synced_at = now(),
             updated_at = now()
       where connection_id = $1
         and webinar_id = any ($3)
         and deleted_at is null
      """;

  private static final String MARK =
      """
      update zoom_webinars
         set sync_status = $3
       where connection_id = $1
         and webinar_id = any ($2)
         and sync_status <> $3
      """;

  /** Stores webinars; a row that is as stored is not written. */
  public Uni<RowCounts> upsert(
      SqlConnection transaction, Provenance provenance, List<WebinarRow> rows) {
    if (rows.isEmpty()) {
      return Uni.createFrom().item(RowCounts.NONE);
    }
    return transaction
        .preparedQuery(UPSERT)
        .execute(Tuple.of(provenance.connectionId(), provenance.syncId(), toJson(rows)))
        .map(result -> counts(result.iterator().next(), rows.size()));
  }

  /** Adds webinars of which only the history tells; one that is stored stays as it is. */
  public Uni<Void> addExpired(
      SqlConnection transaction, Provenance provenance, List<ExpiredWebinar> webinars) {
    if (webinars.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    webinars.forEach(webinar -> rows.add(toJson(webinar)));
    return transaction
        .preparedQuery(ADD_EXPIRED)
        .execute(Tuple.of(provenance.connectionId(), provenance.syncId(), rows.toString()))
        .replaceWithVoid();
  }

  /**
   * Marks webinars as deleted at Zoom; nothing is removed.
   *
   * @return how many were not marked before
   */
  public Uni<Integer> tombstone(
      SqlConnection transaction, Provenance provenance, List<Long> webinarIds) {
    if (webinarIds.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    return transaction
        .preparedQuery(TOMBSTONE)
        .execute(Tuple.of(provenance.connectionId(), provenance.syncId(), ids(webinarIds)))
        .map(result -> result.rowCount());
  }

  /** Notes on stored webinars that their last reading failed, so that a delta reads them again. */
  public Uni<Void> markFailed(
      SqlConnection transaction, Provenance provenance, List<Long> webinarIds) {
    return mark(transaction, provenance, webinarIds, "failed");
  }

  /** Notes on stored webinars that not all was read, so that a delta reads them again. */
  public Uni<Void> markPending(
      SqlConnection transaction, Provenance provenance, List<Long> webinarIds) {
    return mark(transaction, provenance, webinarIds, "pending");
  }

  private static Uni<Void> mark(
      SqlConnection transaction, Provenance provenance, List<Long> webinarIds, String status) {
    if (webinarIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(MARK)
        .execute(Tuple.of(provenance.connectionId(), ids(webinarIds), status))
        .replaceWithVoid();
  }

  private static String qualified(String table) {
    return WebinarColumns.KEPT.stream()
        .map(column -> table + "." + column)
        .collect(Collectors.joining(", "));
  }

  private static RowCounts counts(Row row, int given) {
    int inserted = row.getInteger("inserted");
    int updated = row.getInteger("updated");
    return new RowCounts(inserted, updated, given - inserted - updated, 0);
  }

  private static Long[] ids(List<Long> webinarIds) {
    return webinarIds.stream().sorted().toArray(Long[]::new);
  }

  private static String toJson(List<WebinarRow> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(rows.size());
    rows.forEach(row -> array.add(toJson(row)));
    return array.toString();
  }

  private static ObjectNode toJson(WebinarRow row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.setAll(row.columns());
    return json.put("id", TimeOrderedIds.next().toString())
        .put("webinar_id", row.webinarId())
        .put("content_hash", row.contentHash())
        .put("list_hash", row.listHash());
  }

  private static ObjectNode toJson(ExpiredWebinar webinar) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", TimeOrderedIds.next().toString())
        .put("webinar_id", webinar.webinarId())
        .put("webinar_uuid", webinar.uuid())
        .put("topic", webinar.topic().orElse(null))
        .put("start_time", webinar.startTime().map(Instant::toString).orElse(null))
        .put("duration", webinar.duration().orElse(null))
        .put("host_email", webinar.hostEmail().orElse(null));
  }
}
