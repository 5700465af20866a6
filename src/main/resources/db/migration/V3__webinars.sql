-- Webinars as Zoom describes them. Columns that hold passcodes exist for compatibility and stay
-- null unless webinar-sync.zoom.store-passcodes is set.
create table zoom_webinars (
    id                            uuid        not null,
    webinar_id                    bigint      not null,
    connection_id                 uuid        not null,
    webinar_uuid                  text,
    topic                         text,
    type                          integer,
    start_time                    timestamptz,
    duration                      integer,
    timezone                      text,
    status                        text,
    host_id                       text,
    host_email                    text,
    agenda                        text,
    join_url                      text,
    start_url                     text,
    registration_url              text,
    registration_type             integer,
    alternative_hosts             text[],
    registration_required         boolean     not null default false,
    approval_type                 integer,
    max_registrants               integer,
    max_attendees                 integer,
    audio                         text,
    auto_recording                text,
    enforce_login                 boolean     not null default false,
    hd_video                      boolean     not null default false,
    hd_video_for_attendees        boolean     not null default false,
    send_1080p_video_to_attendees boolean     not null default false,
    host_video                    boolean     not null default false,
    on_demand                     boolean     not null default false,
    panelists_video               boolean     not null default false,
    practice_session              boolean     not null default false,
    question_answer               boolean     not null default false,
    registrants_confirmation_email boolean    not null default false,
    registrants_email_notification boolean    not null default false,
    registrants_restrict_number   integer     not null default 0,
    notify_registrants            boolean     not null default false,
    post_webinar_survey           boolean     not null default false,
    survey_url                    text,
    authentication_option         text,
    authentication_domains        text,
    authentication_name           text,
    email_language                text,
    panelists_invitation_email_notification boolean not null default false,
    contact_name                  text,
    contact_email                 text,
    attendees_and_panelists_reminder_email_notification jsonb,
    follow_up_attendees_email_notification jsonb,
    follow_up_absentees_email_notification jsonb,
    password                      text,
    h323_password                 text,
    pstn_password                 text,
    encrypted_password            text,
    webinar_passcode              text,
    simulive                      boolean     not null default false,
    record_file_id                text,
    template_id                   text,
    transition_to_live            boolean     not null default false,
    creation_source               text,
    tracking_fields               jsonb,
    recurrence                    jsonb,
    occurrences                   jsonb,
    occurrence_id                 text,
    settings                      jsonb,
    additional_data               jsonb       not null default '{}',
    total_registrants             integer,
    total_attendees               integer,
    total_absentees               integer,
    total_minutes                 integer,
    avg_attendance_duration       integer,
    participant_sync_status       text        not null default 'not_applicable',
    participant_sync_error        text,
    participant_sync_completed_at timestamptz,
    validation_status             text        not null default 'pending',
    validation_errors             jsonb       not null default '[]',
    validation_warnings           jsonb       not null default '[]',
    last_validated_at             timestamptz,
    sync_status                   text        not null default 'pending',
    content_hash                  text,
    list_hash                     text,
    first_seen_sync_id            uuid,
    last_changed_sync_id          uuid,
    webinar_created_at            timestamptz,
    deleted_at                    timestamptz,
    expired_at                    timestamptz,
    synced_at                     timestamptz not null default now(),
    last_synced_at                timestamptz not null default now(),
    created_at                    timestamptz not null default now(),
    updated_at                    timestamptz not null default now(),
    constraint zoom_webinars_pkey primary key (id),
    constraint zoom_webinars_once_per_connection unique (webinar_id, connection_id),
    constraint zoom_webinars_of_a_connection
        foreign key (connection_id) references zoom_connections (id) on delete cascade,
    constraint zoom_webinars_status_known
        check (status in ('upcoming', 'live', 'ended', 'expired', 'deleted')),
    constraint zoom_webinars_sync_status_known
        check (sync_status in ('pending', 'synced', 'failed', 'deleted')),
    constraint zoom_webinars_participant_sync_status_known
        check (participant_sync_status in
               ('not_applicable', 'pending', 'synced', 'failed', 'no_participants')),
    constraint zoom_webinars_validation_status_known
        check (validation_status in ('pending', 'valid', 'warning', 'invalid')),
    constraint check_attendance_metrics
        check (total_registrants >= 0 and total_attendees >= 0 and total_absentees >= 0
               and total_minutes >= 0 and avg_attendance_duration >= 0),
    constraint check_duration
        check (duration >= 0)
);

create index idx_zoom_webinars_connection_status
    on zoom_webinars (connection_id, status, start_time desc);
create index idx_zoom_webinars_sync_status
    on zoom_webinars (connection_id, participant_sync_status, last_synced_at desc);
create index idx_zoom_webinars_validation
    on zoom_webinars (connection_id, validation_status, last_validated_at desc);
create index idx_zoom_webinars_host
    on zoom_webinars (connection_id, host_id, start_time desc);
create index idx_zoom_webinars_date_range
    on zoom_webinars (connection_id, start_time)
 where start_time is not null;

comment on table zoom_webinars is
    'Webinars of a connection, one row each, as Zoom last described them.';
comment on column zoom_webinars.duration is
    'Planned length in minutes.';
comment on column zoom_webinars.status is
    'Derived on our side from times and deletion; Zoom sends none.';
comment on column zoom_webinars.additional_data is
    'What Zoom sent and no column holds, secrets removed.';
comment on column zoom_webinars.content_hash is
    'Hash of all that is kept of Zoom''s description: an equal one means that nothing is written.';
comment on column zoom_webinars.list_hash is
    'Hash of the webinar''s entry in Zoom''s list when its detail was last kept: a delta reads the detail again where it differs.';
comment on column zoom_webinars.synced_at is
    'Time of the last write.';
comment on column zoom_webinars.updated_at is
    'Time of the last change.';
comment on column zoom_webinars.avg_attendance_duration is
    'Seconds.';
