-- What was reminded, so that nothing is reminded twice; and looking back.
create table cases.reminder (
    circle_id uuid        not null,
    subject_id uuid       not null,                     -- a step, or a look-back
    kind      text        not null check (kind in ('owner', 'follower', 'look-back')),
    day       date        not null,
    sent_at   timestamptz not null,
    letter_id uuid,                                     -- null: reached by phone or post, so a facilitator does it
    primary key (circle_id, subject_id, kind, day)
);
call circle.protect('cases.reminder', 'case.follow-up', null, '{remind}', '{remind}');

create table cases.look_back (
    circle_id      uuid        not null,
    id             uuid        not null,
    participant_id uuid        not null,
    round          text        not null check (round in ('closing', 'later')),
    ask_on         date        not null,
    changed        bytea,
    differently    bytea,
    answered_at    timestamptz,
    version        bigint      not null default 1,
    primary key (circle_id, id),
    foreign key (circle_id, participant_id) references cases.participant
);
create unique index on cases.look_back (circle_id, participant_id, round);
create index on cases.look_back (participant_id);
create index on cases.look_back (ask_on) where answered_at is null;
call circle.protect('cases.look_back', 'case.look-back', 'participant_id', '{remind}', '{}');
