-- Whether what Zoom sent of a webinar makes sense. It is judged where it is stored, so that every
-- writer is judged alike; a row is kept whatever comes of it, for an analyst to find.
create function validate_webinar_data(webinar zoom_webinars)
    returns jsonb
    language plpgsql stable as
$$
declare
    blank    constant text := E' \t\r\n';
    errors   jsonb := '[]';
    warnings jsonb := '[]';
begin
    if webinar.webinar_id is null then
        errors := errors || '[{"field": "webinar_id", "message": "There is no id"}]';
    end if;
    if btrim(coalesce(webinar.topic, ''), blank) = '' then
        errors := errors || '[{"field": "topic", "message": "The topic is empty"}]';
    end if;
    if btrim(coalesce(webinar.host_id, ''), blank) = '' then
        errors := errors || '[{"field": "host_id", "message": "There is no host"}]';
    end if;
    if webinar.duration < 0 then
        errors := errors || '[{"field": "duration", "message": "The duration is negative"}]';
    end if;
    if webinar.duration > 1440 then
        warnings := warnings || '[{"field": "duration", "message": "The duration is longer than a day"}]';
    end if;
    if webinar.registration_required and webinar.total_attendees > webinar.total_registrants then
        warnings := warnings || '[{"field": "total_attendees", "message": "More people attended than had registered"}]';
    end if;
    if webinar.start_time < webinar.webinar_created_at then
        warnings := warnings || '[{"field": "start_time", "message": "The start is before the webinar was made"}]';
    end if;
    return jsonb_build_object(
               'status', case when errors <> '[]' then 'invalid'
                              when warnings <> '[]' then 'warning'
                              else 'valid' end,
               'errors', errors,
               'warnings', warnings,
               'validated_at', now());
end
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
