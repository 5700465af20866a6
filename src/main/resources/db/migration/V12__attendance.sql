-- Persons against sessions. A person is known by e-mail address in any case, that of the
-- registration where the session has none; else by registration, else by Zoom's id. A guest without
-- any of them cannot be told from another of the same name, so each session stands for itself.
-- Time is the union of the sessions: a second spent on two devices counts once.
create view zoom_webinar_attendance as
with session as (
    select part.connection_id,
           part.webinar_id,
           part.instance_uuid,
           part.session_key,
           coalesce(lower(part.user_email),
                    lower(registrant.email),
                    'registrant:' || part.registrant_id,
                    'user:' || part.participant_id,
                    'session:' || part.session_key) as person_key,
           part.name,
           coalesce(part.user_email, registrant.email) as email,
           coalesce(part.registrant_id, by_email.registrant_id) as registrant_id,
           coalesce(registrant.status, by_email.status) as registrant_status,
           part.user_email is null
               and part.registrant_id is null
               and part.participant_id is null as is_guest,
           part.join_time,
           greatest(part.join_time,
                    coalesce(part.leave_time,
                             part.join_time + make_interval(secs => part.duration))) as leave_time
      from zoom_webinar_participants part
      left join zoom_webinar_registrants registrant
        on registrant.connection_id = part.connection_id
       and registrant.webinar_id = part.webinar_id
       and registrant.registrant_id = part.registrant_id
      left join lateral (
               select other.registrant_id, other.status
                 from zoom_webinar_registrants other
                where other.connection_id = part.connection_id
                  and other.webinar_id = part.webinar_id
                  and lower(other.email) = lower(part.user_email)
                order by other.status = 'approved' desc, other.registrant_id
                limit 1) by_email
        on registrant.registrant_id is null
)
select connection_id,
       webinar_id,
       instance_uuid,
       person_key,
       bool_and(is_guest) as is_guest,
       (array_agg(name order by join_time, session_key) filter (where name is not null))[1] as name,
       (array_agg(email order by join_time, session_key) filter (where email is not null))[1] as email,
       min(registrant_id) as registrant_id,
       min(registrant_status) as registrant_status,
       count(*)::integer as sessions,
       min(join_time) as first_join_time,
       max(leave_time) as last_leave_time,
       coalesce((select sum(extract(epoch from upper(stay) - lower(stay)))
                   from unnest(range_agg(tstzrange(join_time, leave_time))
                               filter (where join_time is not null)) as stay), 0)::integer
           as attended_seconds
  from session
 group by connection_id, webinar_id, instance_uuid, person_key;

-- Registrants are looked for by e-mail address in any case.
create index zoom_webinar_registrants_by_email
    on zoom_webinar_registrants (connection_id, webinar_id, lower(email));

comment on view zoom_webinar_attendance is
    'One row per person and instance, with the union of the person''s sessions.';
comment on column zoom_webinar_attendance.person_key is
    'Who it is, within a webinar: the e-mail address in small letters where one is known.';
comment on column zoom_webinar_attendance.attended_seconds is
    'Time present; what overlaps counts once.';
comment on column zoom_webinar_attendance.is_guest is
    'Without e-mail address, registration and Zoom id: each session stands for itself.';
