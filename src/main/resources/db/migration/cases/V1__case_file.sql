-- A case: one incident, the people it touched, and how far their road is. Whoever was given the road sees it, and whoever
-- was given the plan or a meeting; the rest of a case hangs on it.
create schema cases;

create table cases.case_file (
    circle_id        uuid        not null primary key,
    organisation_id  uuid        not null,
    reference        text        not null,              -- random, neutral, says nothing: on paper and in the phone call
    title            bytea,                             -- short name among facilitators
    script           text        not null,              -- of the conversation: a file of that name says who takes part and how
    language         text        not null,
    stage            text        not null default 'intake'
        check (stage in ('intake', 'preparation', 'conversation', 'plan', 'follow-up', 'closed')),
    outcome          text        check (outcome in ('kept', 'partly', 'other-route', 'not-willing', 'withdrawn', 'erased')),
    outcome_words    bytea,
    teller           text        check (teller ~ '^[a-z][a-z0-9-]*$'),    -- a side of the script
    teller_person    uuid,                                                 -- who of that side; none for all of them in turn
    teller_words     bytea,
    ready            text        check (ready in ('go', 'wait', 'other-route')),
    ready_words      bytea,
    ready_at         timestamptz,
    opened_at        timestamptz not null default now(),
    closed_at        timestamptz,
    archived_at      timestamptz,
    keep_until       date,                              -- after this day the key is destroyed
    keep_words       bytea,                             -- why it is kept longer or shorter than usual
    erasure_asked_by uuid,
    erasure_asked_at timestamptz,
    version          bigint      not null default 1
);
create index on cases.case_file (organisation_id);
create index on cases.case_file (keep_until) where keep_until is not null;
call circle.protect('cases.case_file', 'case.road', null, '{seal,remind,retain}', '{seal,retain}', '{case.plan,case.meeting}');

-- What the intake asks about an incident, in answers short enough to act on.
create table cases.incident (
    circle_id          uuid   not null primary key references cases.case_file,
    facts              bytea,
    happened_on        date,
    happened_at        time,
    place              bytea,
    harm               text[] not null default '{}',
    seriousness        text   constraint seriousness_known check (seriousness in ('limited', 'serious', 'very-serious')),
    fits               text   constraint fits_a_name check (fits ~ '^[a-z][a-z0-9-]*$'), -- a script's, or another road's
    fits_words         bytea,
    urgency            text   constraint urgency_known check (urgency in ('now', 'soon', 'calm')),
    urgency_words      bytea,
    source             text   constraint source_known
        check (source in ('harmed', 'responsible', 'near', 'staff', 'justice', 'other')),
    source_words       bytea,
    touched            bytea,
    touched_indirectly bytea,
    minors             text   check (minors in ('yes', 'no', 'unknown')),
    minors_words       bytea,
    several            text   check (several in ('yes', 'no', 'unknown')),
    responsibility     text   check (responsibility in ('yes', 'partly', 'not-yet', 'unknown')),
    version            bigint not null default 1
);
call circle.protect('cases.incident', 'case.facts', null, '{seal}');

-- What the facilitators of a case are called, for those who take part in it: they may not see accounts.
create table cases.facilitator (
    circle_id uuid  not null references cases.case_file,
    id        uuid  not null,                            -- the person
    name      bytea not null,
    primary key (circle_id, id)
);
call circle.protect('cases.facilitator', 'case.people');
create policy known on cases.facilitator for select using (circle_id = any (array(select circle.known())));

-- The facilitators now, for a participant who has something to tell them.
create function cases.facilitators(wanted uuid) returns setof uuid language plpgsql stable as $$
begin
    return query select circle.keepers_of(wanted);
end $$;
