-- Whether what Zoom sent of a webinar makes sense. It is judged where it is stored, so that every
-- writer is judged alike; a row is kept whatever comes of it, for an analyst to find.
create function validate_webinar_data(webinar zoom_webinars)
    returns jsonb
    language sql stable as
$$
    select jsonb_build_object(
               'status', case when verdict.errors <> '[]' then 'invalid'
                              when verdict.warnings <> '[]' then 'warning'
                              else 'valid' end,
               'errors', verdict.errors,
               'warnings', verdict.warnings,
               'validated_at', now())
      from (select coalesce(jsonb_agg(finding.told order by finding.place) filter (where finding.is_error), '[]') as errors,
                   coalesce(jsonb_agg(finding.told order by finding.place) filter (where not finding.is_error), '[]') as warnings
              from (select place,
                           is_error,
                           jsonb_build_object('field', field, 'message', message) as told
                      from (values
                               (1, true, webinar.webinar_id is null,
                                'webinar_id', 'There is no id'),
                               (2, true, btrim(coalesce(webinar.topic, ''), E' \t\r\n') = '',
                                'topic', 'The topic is empty'),
                               (3, true, btrim(coalesce(webinar.host_id, ''), E' \t\r\n') = '',
                                'host_id', 'There is no host'),
                               (4, true, webinar.duration < 0,
                                'duration', 'The duration is negative'),
                               (5, false, webinar.duration > 1440,
                                'duration', 'The duration is longer than a day'),
                               (6, false, webinar.registration_required
                                          and webinar.total_attendees > webinar.total_registrants,
                                'total_attendees', 'More people attended than had registered'),
                               (7, false, webinar.start_time < webinar.webinar_created_at,
                                'start_time', 'The start is before the webinar was made')
                           ) as rule (place, is_error, is_broken, field, message)
                     where is_broken) finding) verdict
$$;

create function zoom_webinars_validate() returns trigger
    language plpgsql
    set search_path from current as
$$
declare
    verdict constant jsonb := validate_webinar_data(new);
begin
    new.validation_status := verdict ->> 'status';
    new.validation_errors := verdict -> 'errors';
    new.validation_warnings := verdict -> 'warnings';
    new.last_validated_at := (verdict ->> 'validated_at')::timestamptz;
    return new;
end
$$;

-- What was stored before there were checks.
update zoom_webinars webinar
   set (validation_status, validation_errors, validation_warnings, last_validated_at)
     = (select verdict ->> 'status', verdict -> 'errors', verdict -> 'warnings', now()
          from validate_webinar_data(webinar) as verdict);

-- Only a write of what is judged is judged: a mark that a webinar is gone changes no verdict.
create trigger zoom_webinars_are_validated
    before insert or update of webinar_id, topic, host_id, duration, registration_required,
                               total_attendees, total_registrants, start_time, webinar_created_at
    on zoom_webinars
    for each row execute function zoom_webinars_validate();

comment on function validate_webinar_data(zoom_webinars) is
    'Judges a webinar''s row: {status, errors, warnings, validated_at}, each finding as {field, message}. What is unknown breaks no rule but those that ask for it.';
comment on function zoom_webinars_validate() is
    'Trigger: keeps the verdict of validate_webinar_data in the row''s validation columns.';
comment on column zoom_webinars.validation_status is
    'valid, warning or invalid; pending is never seen, since a row is judged before it is stored.';
comment on column zoom_webinars.validation_errors is
    'What is wrong, as [{field, message}].';
comment on column zoom_webinars.validation_warnings is
    'What is odd, as [{field, message}].';
