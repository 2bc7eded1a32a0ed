-- A conversation as it goes: where it is in its script, who is there, how it stands.
create table cases.conversation (
    circle_id  uuid        not null references cases.case_file,
    id         uuid        not null,
    meeting_id uuid,
    script     text        not null,
    cursor     text        not null,                     -- key of a moment of the script
    visited    text[]      not null default '{}',
    ticks      text[]      not null default '{}',
    present    uuid[]      not null default '{}',        -- participants in the room
    standing   text        not null default 'running'
        check (standing in ('running', 'paused', 'apart', 'stopped', 'ended')),
    apart      uuid[]      not null default '{}',        -- with whom the facilitator speaks apart
    floor      uuid,                                     -- who has the word in an open round
    timer      timestamptz,
    started_at timestamptz not null default now(),
    ended_at   timestamptz,
    version    bigint      not null default 1,
    primary key (circle_id, id)
);
create unique index conversation_going on cases.conversation (circle_id) where ended_at is null;
call circle.protect('cases.conversation', 'case.conversation');

-- What happened to the conversation itself, and why: a pause, a word apart, somebody who withdrew.
create table cases.conversation_turn (
    circle_id       uuid        not null,
    id              uuid        not null,
    conversation_id uuid        not null,
    person_id       uuid        not null,
    kind            text        not null
        check (kind in ('begun', 'paused', 'resumed', 'apart', 'together', 'came', 'left', 'withdrew', 'stopped', 'ended')),
    participant_id  uuid,
    cursor          text,
    words           bytea,
    at              timestamptz not null default now(),
    primary key (circle_id, id),
    foreign key (circle_id, conversation_id) references cases.conversation
);
create index on cases.conversation_turn (circle_id, conversation_id);
call circle.protect('cases.conversation_turn', 'case.conversation');

-- A screen in the room. What it shows is sealed with the token in its address, of which only a hash is kept in the open:
-- whoever has the token sees this and nothing else of the case.
create table cases.room (
    circle_id       uuid        not null,
    id              uuid        not null,
    conversation_id uuid        not null,
    token_hash      bytea       not null,
    token           bytea       not null,                -- sealed for the facilitators
    shows           bytea       not null,
    made_at         timestamptz not null default now(),
    withdrawn_at    timestamptz,
    primary key (circle_id, id),
    foreign key (circle_id, conversation_id) references cases.conversation
);
call circle.found_by_token('cases.room');
create function cases.circle_of_room(token_hash bytea) returns uuid language plpgsql stable as $$
begin
    return circle.circle_of_token(token_hash);
end $$;
create index on cases.room (circle_id, conversation_id);
call circle.protect('cases.room', 'case.conversation', null, '{sign-in}');

-- What whoever has the token sees. Asked outside any transaction, as people.session_of is: all screens ask at the same moment.
create function cases.room_shown(wanted bytea, proof text) returns table (id uuid, shows bytea)
    language plpgsql volatile as $$
begin
    perform set_config('app.person', '', true), set_config('app.duty', 'sign-in', true), set_config('app.proof', proof, true);
    return query select r.id, r.shows from cases.room r
        where r.circle_id = circle.circle_of_token(wanted) and r.token_hash = wanted and r.withdrawn_at is null;
end $$;
