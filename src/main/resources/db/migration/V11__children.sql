-- What belongs to webinars: one table a kind, each row of one webinar and gone with it. Every primary
-- key survives what Zoom leaves empty: where an item has no id of its own, its key is a hash of it.
-- What Zoom sends as an empty text is null here.
create table zoom_webinar_occurrences (
    connection_id uuid        not null,
    webinar_id    bigint      not null,
    occurrence_id text        not null,
    start_time    timestamptz,
    duration      integer,
    status        text,
    content_hash  text        not null,
    synced_at     timestamptz not null default now(),
    constraint zoom_webinar_occurrences_pkey primary key (connection_id, webinar_id, occurrence_id),
    constraint zoom_webinar_occurrences_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade,
    constraint zoom_webinar_occurrences_duration_not_negative check (duration >= 0)
);

create table zoom_webinar_instances (
    connection_id      uuid        not null,
    webinar_id         bigint      not null,
    instance_uuid      text        not null,
    start_time         timestamptz,
    end_time           timestamptz,
    duration           integer,
    participants_count integer,
    attendance_status  text        not null default 'pending',
    content_hash       text        not null,
    synced_at          timestamptz not null default now(),
    constraint zoom_webinar_instances_pkey primary key (connection_id, webinar_id, instance_uuid),
    constraint zoom_webinar_instances_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade,
    constraint zoom_webinar_instances_attendance_status_known
        check (attendance_status in ('pending', 'synced', 'none', 'failed')),
    constraint zoom_webinar_instances_counts_not_negative
        check (duration >= 0 and participants_count >= 0)
);

create table zoom_webinar_participants (
    connection_id  uuid        not null,
    webinar_id     bigint      not null,
    instance_uuid  text        not null,
    session_key    text        not null,
    participant_id text,
    user_id        text,
    registrant_id  text,
    name           text,
    user_email     text,
    join_time      timestamptz,
    leave_time     timestamptz,
    duration       integer,
    failover       boolean,
    status         text,
    internal_user  boolean,
    content_hash   text        not null,
    synced_at      timestamptz not null default now(),
    constraint zoom_webinar_participants_pkey
        primary key (connection_id, webinar_id, instance_uuid, session_key),
    constraint zoom_webinar_participants_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade,
    constraint zoom_webinar_participants_duration_not_negative check (duration >= 0)
);

create table zoom_webinar_registrants (
    connection_id            uuid        not null,
    webinar_id               bigint      not null,
    registrant_id            text        not null,
    email                    text,
    first_name               text,
    last_name                text,
    address                  text,
    city                     text,
    state                    text,
    zip                      text,
    country                  text,
    phone                    text,
    industry                 text,
    org                      text,
    job_title                text,
    purchasing_time_frame    text,
    role_in_purchase_process text,
    no_of_employees          text,
    comments                 text,
    custom_questions         jsonb,
    status                   text,
    create_time              timestamptz,
    occurrence_id            text,
    content_hash             text        not null,
    synced_at                timestamptz not null default now(),
    constraint zoom_webinar_registrants_pkey primary key (connection_id, webinar_id, registrant_id),
    constraint zoom_webinar_registrants_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade,
    constraint zoom_webinar_registrants_status_known
        check (status in ('pending', 'approved', 'denied'))
);

create table zoom_webinar_panelists (
    connection_id uuid        not null,
    webinar_id    bigint      not null,
    panelist_id   text        not null,
    email         text,
    name          text,
    content_hash  text        not null,
    synced_at     timestamptz not null default now(),
    constraint zoom_webinar_panelists_pkey primary key (connection_id, webinar_id, panelist_id),
    constraint zoom_webinar_panelists_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade
);

create table zoom_webinar_polls (
    connection_id uuid        not null,
    webinar_id    bigint      not null,
    poll_id       text        not null,
    title         text,
    poll_type     integer,
    status        text,
    anonymous     boolean,
    questions     jsonb,
    content_hash  text        not null,
    synced_at     timestamptz not null default now(),
    constraint zoom_webinar_polls_pkey primary key (connection_id, webinar_id, poll_id),
    constraint zoom_webinar_polls_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade
);

create table zoom_webinar_poll_answers (
    connection_id uuid        not null,
    webinar_id    bigint      not null,
    instance_uuid text        not null,
    answer_key    text        not null,
    poll_id       text,
    name          text,
    email         text,
    question      text,
    answer        text,
    answered_at   timestamptz,
    content_hash  text        not null,
    synced_at     timestamptz not null default now(),
    constraint zoom_webinar_poll_answers_pkey
        primary key (connection_id, webinar_id, instance_uuid, answer_key),
    constraint zoom_webinar_poll_answers_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade
);

create table zoom_webinar_questions (
    connection_id uuid        not null,
    webinar_id    bigint      not null,
    instance_uuid text        not null,
    question_key  text        not null,
    name          text,
    email         text,
    question      text,
    answer        text,
    status        text,
    asked_at      timestamptz,
    content_hash  text        not null,
    synced_at     timestamptz not null default now(),
    constraint zoom_webinar_questions_pkey
        primary key (connection_id, webinar_id, instance_uuid, question_key),
    constraint zoom_webinar_questions_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade
);

create table zoom_webinar_absentees (
    connection_id uuid        not null,
    webinar_id    bigint      not null,
    instance_uuid text        not null,
    registrant_id text        not null,
    email         text,
    first_name    text,
    last_name     text,
    source        text        not null default 'zoom',
    content_hash  text        not null,
    synced_at     timestamptz not null default now(),
    constraint zoom_webinar_absentees_pkey
        primary key (connection_id, webinar_id, instance_uuid, registrant_id),
    constraint zoom_webinar_absentees_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade,
    constraint zoom_webinar_absentees_source_known check (source in ('zoom', 'computed'))
);

create table zoom_webinar_tracking_sources (
    connection_id      uuid        not null,
    webinar_id         bigint      not null,
    tracking_source_id text        not null,
    source_name        text,
    tracking_url       text,
    registration_count integer,
    visitor_count      integer,
    content_hash       text        not null,
    synced_at          timestamptz not null default now(),
    constraint zoom_webinar_tracking_sources_pkey
        primary key (connection_id, webinar_id, tracking_source_id),
    constraint zoom_webinar_tracking_sources_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade,
    constraint zoom_webinar_tracking_sources_counts_not_negative
        check (registration_count >= 0 and visitor_count >= 0)
);

-- A question of the standard form and one of the organiser's own may bear the same title: the kind
-- is part of the key.
create table zoom_webinar_registration_questions (
    connection_id uuid        not null,
    webinar_id    bigint      not null,
    kind          text        not null,
    title         text        not null,
    type          text,
    required      boolean,
    answers       jsonb,
    content_hash  text        not null,
    synced_at     timestamptz not null default now(),
    constraint zoom_webinar_registration_questions_pkey
        primary key (connection_id, webinar_id, kind, title),
    constraint zoom_webinar_registration_questions_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade,
    constraint zoom_webinar_registration_questions_kind_known
        check (kind in ('standard', 'custom'))
);

create table zoom_webinar_surveys (
    connection_id                 uuid        not null,
    webinar_id                    bigint      not null,
    show_in_the_browser           boolean,
    show_in_the_follow_up_email   boolean,
    third_party_survey            text,
    custom_survey                 jsonb,
    content_hash                  text        not null,
    synced_at                     timestamptz not null default now(),
    constraint zoom_webinar_surveys_pkey primary key (connection_id, webinar_id),
    constraint zoom_webinar_surveys_of_a_webinar
        foreign key (webinar_id, connection_id)
        references zoom_webinars (webinar_id, connection_id) on delete cascade
);

comment on table zoom_webinar_occurrences is
    'The planned sessions of recurring webinars, deleted ones included.';
comment on column zoom_webinar_occurrences.duration is
    'Planned length in minutes.';
comment on table zoom_webinar_instances is
    'The times that a webinar really took place: one row each, also where its host dropped and began again.';
comment on column zoom_webinar_instances.participants_count is
    'Join-leave sessions as Zoom announces them; null until asked.';
comment on column zoom_webinar_instances.duration is
    'Minutes, as Zoom reports; null unless reports were asked for.';
comment on table zoom_webinar_participants is
    'One row per join-leave session: who joins again has several. Persons are in zoom_webinar_attendance.';
comment on column zoom_webinar_participants.session_key is
    'Deterministic, from user id, join time, name and e-mail address.';
comment on column zoom_webinar_participants.duration is
    'Seconds.';
comment on table zoom_webinar_registrants is
    'Who registered, in all three statuses.';
comment on table zoom_webinar_panelists is
    'Invited panelists.';
comment on table zoom_webinar_polls is
    'Polls as they are set up; what was answered is in zoom_webinar_poll_answers.';
comment on table zoom_webinar_poll_answers is
    'Answers given in polls, by instance.';
comment on column zoom_webinar_poll_answers.answer_key is
    'Hash of the answer with a number behind it where several are alike in every field.';
comment on table zoom_webinar_questions is
    'Questions asked in Q&A and their answers, by instance.';
comment on table zoom_webinar_absentees is
    'Who registered and did not come, by instance.';
comment on table zoom_webinar_tracking_sources is
    'Where registrations came from.';
comment on table zoom_webinar_registration_questions is
    'The questions of the registration form.';
comment on table zoom_webinar_surveys is
    'The survey after a webinar, as it is set up.';
