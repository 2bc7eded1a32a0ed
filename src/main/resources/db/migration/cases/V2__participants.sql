-- People in the case, in roles of its script: several when somebody is on several sides. Whoever was given the people or the plan
-- sees all of them, and everybody themselves.
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
    version     bigint      not null default 1,
    primary key (circle_id, id)
);
create index on cases.participant (id);
create index on cases.participant (person_id);
call circle.protect('cases.participant', 'case.people', 'id', '{seal,remind}', '{}', '{case.plan}');
call circle.found_by_id('cases.participant');
call circle.as_written('cases.participant', '{circle_id,id,person_id}');

-- In which case somebody takes part with this id: no two have the same.
create function cases.case_of(participant uuid) returns uuid language plpgsql stable as $$
begin
    return circle.circle_of_id(participant);
end $$;

-- Somebody withdraws themselves. They may not change their own row in any other way.
create function cases.withdraw(wanted_circle uuid, wanted uuid, words bytea) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    update cases.participant p
        set stands = 'withdrawn', stands_words = words, withdrawn_at = now(), version = p.version + 1
        where p.circle_id = wanted_circle and p.id = wanted and p.stands <> 'withdrawn'
          and p.person_id = shared.person()
          and (p.circle_id, p.id) in (select o.circle_id, o.subject_id from circle.contributes_of('case.preparation') as o);
    return found;
end
$$;
create policy withdrawn_by_oneself on cases.participant for update to current_user
    using (person_id = shared.person()
        and (circle_id, id) in (select o.circle_id, o.subject_id from circle.contributes_of('case.preparation') as o));

-- By which script people will talk, for somebody who takes part: it says what they are asked, before they see anything else
-- of the case.
create function cases.script_of(wanted uuid) returns text language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select f.script from cases.case_file f where f.circle_id = wanted
        and wanted in (select p.circle_id from cases.participant p where p.person_id = shared.person()));
end $$;
create policy functions on cases.case_file for select to current_user using (true);

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
    version        bigint not null default 1,
    primary key (circle_id, participant_id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.contact (participant_id);
call circle.protect('cases.contact', 'case.contact', 'participant_id', '{remind,seal}', '{remind}');

-- What was said in preparation, in answers short enough to act on: private to the facilitator and that participant.
create table cases.preparation (
    circle_id       uuid   not null,
    participant_id  uuid   not null,
    talked_on       date,
    ticks           text[] not null default '{}',       -- script prompts that came up
    willing         text   not null default 'unknown' check (willing in ('unknown', 'yes', 'not-yet', 'no')),
    willing_needs   bytea,
    responsibility  text   not null default 'unknown' check (responsibility in ('unknown', 'yes', 'partly', 'not-yet')),
    expectations    bytea,
    limits          bytea,
    safety          bytea,
    brings          bytea,
    language_needs  bytea,
    interpreter     text   not null default 'none' check (interpreter in ('none', 'needed', 'arranged')),
    guardian_agrees text   not null default 'unknown' check (guardian_agrees in ('unknown', 'yes', 'no')),
    teller          text   check (teller ~ '^[a-z][a-z0-9-]*$'),     -- a side of the script, or either
    explored        bytea,
    version         bigint not null default 1,
    primary key (circle_id, participant_id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.preparation (participant_id);
call circle.protect('cases.preparation', 'case.preparation', 'participant_id');

-- What only facilitators write down: at intake, beside a preparation, or at a moment of the conversation.
create table cases.note (
    circle_id  uuid        not null references cases.case_file,
    id         uuid        not null,
    author_id  uuid        not null,
    about      text        not null,                    -- intake, a participant's id, a moment of the conversation
    words      bytea,
    written_at timestamptz not null default now(),
    version    bigint      not null default 1,
    primary key (circle_id, id)
);
call circle.protect('cases.note', 'case.notes');

-- What lies beneath, noted in a talk with the agreement of the person it is about: they see it and may take it away.
create table cases.beneath (
    circle_id      uuid        not null,
    id             uuid        not null,
    participant_id uuid        not null,
    factor         text        not null,
    words          bytea,
    agreed         boolean     not null check (agreed),   -- nothing is noted without it
    noted_by       uuid        not null,
    noted_at       timestamptz not null,
    primary key (circle_id, id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.beneath (participant_id);
call circle.protect('cases.beneath', 'case.preparation', 'participant_id');
