package io.webinarsync.webinars;

/**
 * The one statement that counts an audience over time. It has no row where the webinar is not there
 * or is another's, and one without an {@code instance_uuid} where no instance is meant.
 *
 * <p>A person's overlapping sessions are one stay. Who joins and leaves changes the number present;
 * that nobody does at the beginning of a stretch is a change by none, so that each stretch is known
 * by the changes in it. Persons are told apart as by {@code zoom_webinar_attendance}.
 *
 * <p>Parameters: our id of the webinar, the owner, the instance or null, how many stretches at the
 * most.
 */
final class AudienceSql {

  static final String COUNT =
      """
      with instance as (
          select webinar.connection_id,
                 webinar.webinar_id,
                 held.*
            from zoom_webinars webinar
            join zoom_connections connection
              on connection.id = webinar.connection_id
             and connection.user_id = $2
            left join lateral (
                     select meant.instance_uuid, meant.start_time, meant.end_time
                       from zoom_webinar_instances meant
                      where meant.connection_id = webinar.connection_id
                        and meant.webinar_id = webinar.webinar_id
                        and (meant.instance_uuid = $3
                             or $3::text is null
                                and exists (
                                    select
                                      from zoom_webinar_participants part
                                     where part.connection_id = meant.connection_id
                                       and part.webinar_id = meant.webinar_id
                                       and part.instance_uuid = meant.instance_uuid))
                      order by meant.start_time desc nulls last, meant.instance_uuid
                      limit 1) held
              on true
           where webinar.id = $1
      ), person as (
          select range_agg(tstzrange(
                               part.join_time,
                               greatest(part.join_time,
                                        coalesce(part.leave_time,
                                                 part.join_time + make_interval(secs => part.duration)))))
                     filter (where part.join_time is not null) as stays
            from instance
            join zoom_webinar_participants part
           using (connection_id, webinar_id, instance_uuid)
            left join zoom_webinar_registrants registrant
              on registrant.connection_id = part.connection_id
             and registrant.webinar_id = part.webinar_id
             and registrant.registrant_id = part.registrant_id
           group by coalesce(lower(part.user_email),
                             lower(registrant.email),
                             'registrant:' || part.registrant_id,
                             'user:' || part.participant_id,
                             'session:' || part.session_key)
      ), stay as (
          select lower(piece) as begun,
                 upper(piece) as ended
            from person,
                 unnest(person.stays) as piece
      ), span as (
          select date_trunc('minute', min(begun)) as begun,
                 min(begun) as first_joined,
                 max(ended) as last_left,
                 sum(extract(epoch from ended - begun)) as seconds,
                 ceil(extract(epoch from max(ended) - date_trunc('minute', min(begun))) / 60)::integer as minutes
            from stay
      ), stretch as (
          select span.*,
                 (minutes + $4 - 1) / $4 as minutes_per_point
            from span
      ), change as (
          select begun as at, 1 as persons
            from stay
           union all
          select ended, -1
            from stay
           union all
          select begun + make_interval(mins => minute), 0
            from stretch,
                 generate_series(0, minutes - 1, minutes_per_point) as minute
      ), level as (
          select at,
                 sum(persons) over (order by at)::integer as present
            from change
      ), point as (
          select div(extract(epoch from level.at - stretch.begun), minutes_per_point * 60) as n,
                 max(level.present) as present
            from level,
                 stretch
           where level.at < stretch.last_left
           group by n
      )
      select instance.instance_uuid,
             coalesce(instance.start_time, stretch.first_joined) as start_time,
             coalesce(instance.end_time, stretch.last_left) as end_time,
             nullif(persons.attendees, 0)::integer as attendees,
             (coalesce(stretch.seconds, 0) / nullif(persons.attendees, 0))::integer as average_seconds,
             stretch.begun,
             stretch.minutes_per_point,
             highest.present as peak,
             highest.at as peak_at,
             (select array_agg(point.present order by point.n)
                from point) as present
        from instance
       cross join stretch
       cross join (
                select count(*) as attendees
                  from person) persons
        left join lateral (
                 select level.present, level.at
                   from level
                  order by level.present desc, level.at
                  limit 1) highest
          on true
      """;

  private AudienceSql() {}
}
