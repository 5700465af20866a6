package io.webinarsync.webinars;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out the totals of webinars from what is stored of them, a batch with one statement, within
 * the transaction of whoever calls. Totals that stay the same are not written.
 */
@ApplicationScoped
public class FiguresStore {

  private static final String INSTANCES =
      """
      update zoom_webinar_instances instance
         set (attendance_status, participants_count, end_time, duration, synced_at)
           = (coalesce(known.attendance, instance.attendance_status),
              coalesce(known.participants_count, instance.participants_count),
              coalesce(known.end_time, instance.end_time),
              coalesce(known.duration, instance.duration),
              now())
        from jsonb_to_recordset($2::text::jsonb)
          as known (webinar_id bigint, uuid text, attendance text, participants_count integer,
                    end_time timestamptz, duration integer)
       where instance.connection_id = $1
         and instance.webinar_id = known.webinar_id
         and instance.instance_uuid = known.uuid
         and (instance.attendance_status, instance.participants_count, instance.end_time, instance.duration)
             is distinct from
             (coalesce(known.attendance, instance.attendance_status),
              coalesce(known.participants_count, instance.participants_count),
              coalesce(known.end_time, instance.end_time),
              coalesce(known.duration, instance.duration))
      """;

  /** A registrant is absent who is in no instance; persons count once over all of them. */
  private static final String TOTALS =
      """
      with read as (
          select *
            from jsonb_to_recordset($3::text::jsonb)
              as read (webinar_id bigint, registrants_read boolean, attendance text, attendance_error text)
      ), figure as (
          select read.*,
                 registered.persons as registrants,
                 attended.persons as attendees,
                 attended.seconds,
                 registered.persons - attended.registrants as absentees
            from read
            left join lateral (
                     select count(*)::integer as persons
                       from zoom_webinar_registrants registrant
                      where registrant.connection_id = $1
                        and registrant.webinar_id = read.webinar_id
                        and registrant.status = 'approved') registered
              on true
            left join lateral (
                     select count(distinct person_key)::integer as persons,
                            coalesce(sum(attended_seconds), 0)::bigint as seconds,
                            (count(distinct registrant_id)
                                filter (where registrant_status = 'approved'))::integer as registrants
                       from zoom_webinar_attendance attendance
                      where attendance.connection_id = $1
                        and attendance.webinar_id = read.webinar_id) attended
              on read.attendance is not null
      ), due as (
          select stored.id,
                 case when figure.registrants_read then figure.registrants
                      else stored.total_registrants end as total_registrants,
                 case when figure.attendance is null then stored.total_attendees
                      else figure.attendees end as total_attendees,
                 case when figure.attendance is null then stored.total_absentees
                      when figure.registrants_read then figure.absentees
                      else stored.total_absentees end as total_absentees,
                 case when figure.attendance is null then stored.total_minutes
                      else (figure.seconds / 60)::integer end as total_minutes,
                 case when figure.attendance is null then stored.avg_attendance_duration
                      else (figure.seconds / nullif(figure.attendees, 0))::integer
                      end as avg_attendance_duration,
                 coalesce(figure.attendance, stored.participant_sync_status) as participant_sync_status,
                 case when figure.attendance is null then stored.participant_sync_error
                      else figure.attendance_error end as participant_sync_error
            from figure
            join zoom_webinars stored
              on stored.connection_id = $1
             and stored.webinar_id = figure.webinar_id
      )
      update zoom_webinars webinar
         set total_registrants = due.total_registrants,
             total_attendees = due.total_attendees,
             total_absentees = due.total_absentees,
             total_minutes = due.total_minutes,
             avg_attendance_duration = due.avg_attendance_duration,
             participant_sync_status = due.participant_sync_status,
             participant_sync_error = due.participant_sync_error,
             participant_sync_completed_at =
                 case when due.participant_sync_status in ('synced', 'no_participants') then now()
                      else webinar.participant_sync_completed_at end,
             last_changed_sync_id = $2,
             synced_at = now(),
             last_synced_at = now(),
             updated_at = now()
        from due
       where webinar.id = due.id
         and (webinar.total_registrants, webinar.total_attendees, webinar.total_absentees,
              webinar.total_minutes, webinar.avg_attendance_duration,
              webinar.participant_sync_status, webinar.participant_sync_error)
             is distinct from
             (due.total_registrants, due.total_attendees, due.total_absentees,
              due.total_minutes, due.avg_attendance_duration,
              due.participant_sync_status, due.participant_sync_error)
      """;

  /** Writes what became known of instances, then the totals. */
  public Uni<Void> keep(
      SqlConnection transaction, Provenance provenance, List<WebinarFigures> figures) {
    List<HeldInstance> instances =
        figures.stream().flatMap(figure -> figure.instances().stream()).toList();
    return executed(
            transaction,
            INSTANCES,
            instances,
            FiguresStore::json,
            json -> Tuple.of(provenance.connectionId(), json))
        .chain(
            () ->
                executed(
                    transaction,
                    TOTALS,
                    figures.stream().filter(FiguresStore::tellsSomething).toList(),
                    FiguresStore::json,
                    json -> Tuple.of(provenance.connectionId(), provenance.syncId(), json)));
  }

  private static <T> Uni<Void> executed(
      SqlConnection transaction,
      String sql,
      List<T> items,
      Function<T, ObjectNode> json,
      Function<String, Tuple> parameters) {
    if (items.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> array.add(json.apply(item)));
    return transaction
        .preparedQuery(sql)
        .execute(parameters.apply(array.toString()))
        .replaceWithVoid();
  }

  private static boolean tellsSomething(WebinarFigures figures) {
    return figures.registrantsRead() || figures.attendance().isPresent();
  }

  private static ObjectNode json(HeldInstance instance) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("webinar_id", instance.webinarId())
        .put("uuid", instance.uuid())
        .put("attendance", instance.attendance().map(AttendanceStatus::ofInstance).orElse(null))
        .put("participants_count", instance.participantsCount())
        .put(
            "end_time", Optional.ofNullable(instance.endTime()).map(Instant::toString).orElse(null))
        .put("duration", instance.duration());
  }

  private static ObjectNode json(WebinarFigures figures) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("webinar_id", figures.webinarId())
        .put("registrants_read", figures.registrantsRead())
        .put("attendance", figures.attendance().map(AttendanceStatus::ofWebinar).orElse(null))
        .put("attendance_error", figures.attendanceError().orElse(null));
  }
}
