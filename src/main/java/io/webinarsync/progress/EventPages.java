package io.webinarsync.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The log page by page, each event as readers get it. A page holds at most 200 events and 32 KiB,
 * or a single event that is larger.
 */
@ApplicationScoped
class EventPages {

  /** How long an answer of the database is waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String PAGE =
      """
      select seq, message, details, progress_percentage, created_at,
             bytes_so_far < bytes_of_all or events_of_all = 200 as is_followed
        from (select *,
                     sum(bytes) over (order by seq) as bytes_so_far,
                     sum(bytes) over () as bytes_of_all,
                     count(*) over () as events_of_all
                from (select *,
                             octet_length(details::text) + coalesce(octet_length(message), 0) as bytes
                        from sync_progress_updates
                       where sync_id = $1
                         and seq > $2
                       order by seq
                       limit 200) next_events) measured
       where bytes_so_far - bytes < 32768
       order by seq
      """;

  private final Pool pool;
  private final SyncSnapshots snapshots;
  private final ObjectMapper json;

  EventPages(Pool pool, SyncSnapshots snapshots, ObjectMapper json) {
    this.pool = pool;
    this.snapshots = snapshots;
    this.json = json;
  }

  /** The page after a number; the last event of a sync carries the sync as it ended. */
  Uni<EventPage> after(SyncKey sync, long seq) {
    return pool.preparedQuery(PAGE)
        .execute(Tuple.of(sync.id(), seq))
        .flatMap(rows -> page(rows, sync))
        .ifNoItem()
        .after(PATIENCE)
        .fail();
  }

  /** A sync as the first thing that a reader gets, in the place of all before an event. */
  StreamItem snapshot(long seq, SyncSnapshot snapshot) {
    return StreamItem.event(seq, "snapshot", written(snapshot.sync()));
  }

  private Uni<EventPage> page(RowSet<Row> rows, SyncKey sync) {
    List<Row> read = Rows.mapped(rows, row -> row);
    boolean isFollowed = !read.isEmpty() && read.get(read.size() - 1).getBoolean("is_followed");
    return Multi.createFrom()
        .iterable(read)
        .map(RecordedEvent::from)
        .onItem()
        .transformToUniAndConcatenate(event -> item(event, sync))
        .collect()
        .asList()
        .map(items -> new EventPage(items, isFollowed));
  }

  private Uni<StreamItem> item(RecordedEvent event, SyncKey sync) {
    return event.isLast()
        ? snapshots
            .of(sync.id(), sync.owner())
            .map(ended -> StreamItem.event(event.seq(), event.event(), written(ended.sync())))
        : Uni.createFrom().item(StreamItem.event(event.seq(), event.event(), written(body(event))));
  }

  private static Map<String, Object> body(RecordedEvent event) {
    Map<String, Object> body = new LinkedHashMap<>(event.details());
    body.put("message", event.message());
    body.put("percentage", event.percentage());
    body.put("at", event.at());
    return body;
  }

  private String written(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event could not be written", e);
    }
  }
}
