-- A case: one incident, the people it touched, and how far their road is.
create schema if not exists cases;
grant usage on schema cases to ${app};
alter default privileges in schema cases grant select, insert, update, delete on tables to ${app};

create table cases.case_file (
    circle_id       uuid        not null primary key,
    organisation_id uuid        not null,
    reference       text        not null,               -- random, neutral, says nothing: on paper and in the phone call
    title           bytea,                              -- short name among facilitators
    script          text        not null default 'hergo',
    language        text        not null,
    stage           text        not null default 'intake'
        check (stage in ('intake', 'preparation', 'conversation', 'plan', 'follow-up', 'closed')),
    outcome         text        check (outcome in ('kept', 'partly', 'other-route', 'not-willing', 'withdrawn', 'erased')),
    outcome_words   bytea,
    teller          text        check (teller in ('harmed', 'responsible')),
    teller_words    bytea,
    ready           text        check (ready in ('go', 'wait', 'other-route')),
    ready_words     bytea,
    ready_at        timestamptz,
    opened_at       timestamptz not null default now(),
    closed_at       timestamptz,
    archived_at     timestamptz,
    keep_until      date,                               -- after this day the key is destroyed
    version         bigint      not null default 0
);
create index on cases.case_file (organisation_id);
create index on cases.case_file (keep_until) where keep_until is not null;
call circle.protect('cases.case_file', 'case.road', null, '{seal,remind,retain}', '{seal,retain}', '{case.plan,case.meeting}');

create table cases.incident (
    circle_id     uuid   not null primary key references cases.case_file,
    facts         bytea,
    happened_on   date,
    happened_at   time,
    place         bytea,
    harm          text[] not null default '{}',
    seriousness   text,
    fits          text,
    fits_words    bytea,
    urgency       text,
    urgency_words bytea,
    source        text,
    source_words  bytea,
    touched       bytea,
    version       bigint not null default 0
);
call circle.protect('cases.incident', 'case.facts', null, '{seal}');

-- People in the case. Several roles when somebody is both harmed and responsible.
create table cases.participant (
    circle_id   uuid        not null references cases.case_file,
    id          uuid        not null,
    person_id   uuid        not null,
    roles       text[]      not null,
    supports    uuid,
    touched     text        not null default 'directly' check (touched in ('directly', 'indirectly')),
    name        bytea       not null,
    language    text        not null,
    minor       boolean     not null default false,
    guardian_id uuid,                                   -- the participant who decides for a minor
    seat        int         not null default 0,
    stands      text        not null default 'takes-part' check (stands in ('takes-part', 'represented', 'withdrawn')),
    stands_words bytea,
    withdrawn_at timestamptz,
    added_at    timestamptz not null default now(),
    version     bigint      not null default 0,
    primary key (circle_id, id)
);
create index on cases.participant (id);
create index on cases.participant (person_id);
call circle.protect('cases.participant', 'case.people', 'id', '{seal,remind}', '{}', '{case.plan}');

-- How to reach somebody: for the facilitator and that participant alone.
create table cases.contact (
    circle_id      uuid   not null,
    participant_id uuid   not null,
    reach          text   not null check (reach in ('email', 'phone', 'post')),
    email          bytea,
    phone          bytea,
    address        bytea,
    guardian       bytea,                               -- who decides for a minor, when that is not a participant
    bounced_at     timestamptz,
    version        bigint not null default 0,
    primary key (circle_id, participant_id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.contact (participant_id);
call circle.protect('cases.contact', 'case.contact', 'participant_id', '{remind,seal}', '{remind}');

-- What was said in preparation: private to the facilitator and that participant.
create table cases.preparation (
    circle_id      uuid   not null,
    participant_id uuid   not null,
    talked_on      date,
    ticks          text[] not null default '{}',        -- script prompts that came up
    willing        text   not null default 'unknown' check (willing in ('unknown', 'yes', 'not-yet', 'no')),
    willing_needs  bytea,
    expectations   bytea,
    limits         bytea,
    safety         bytea,
    brings         bytea,
    language_needs bytea,
    teller         text   check (teller in ('harmed', 'responsible', 'either')),
    explored       bytea,
    version        bigint not null default 0,
    primary key (circle_id, participant_id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.preparation (participant_id);
call circle.protect('cases.preparation', 'case.preparation', 'participant_id');

-- What only facilitators write down.
create table cases.note (
    circle_id  uuid        not null references cases.case_file,
    id         uuid        not null,
    author_id  uuid        not null,
    about      text        not null,                    -- intake, a participant's id, a moment of the conversation
    words      bytea,
    written_at timestamptz not null default now(),
    version    bigint      not null default 0,
    primary key (circle_id, id)
);
call circle.protect('cases.note', 'case.notes');
