-- How each participant answered a version of the plan: one row from the moment it was put before them.
create table cases.answer (
    circle_id        uuid        not null,
    id               uuid        not null,
    plan_id          uuid        not null,
    participant_id   uuid        not null,
    place            int         not null,
    name             bytea,                                 -- the name and role they answered under, as they stood then
    role             bytea,
    outcome          text        not null default 'open'
        check (outcome in ('open', 'signed', 'declined', 'absent', 'withdrawn')),
    needs_guardian   boolean     not null default false,
    way              text        check (way in ('tablet', 'link', 'paper')),
    sent_id          uuid,                                  -- what was sent is taken in once
    drawing          bytea,
    typed            bytea,                                 -- the name typed instead of drawn
    signed_at        timestamptz,
    guardian         bytea,
    guardian_drawing bytea,
    guardian_typed   bytea,
    guardian_sent_id uuid,
    guardian_at      timestamptz,
    scans            int         not null default 0,
    reason           bytea,
    reason_shown     boolean     not null default false,
    answered_at      timestamptz,
    seen             text,                                  -- fingerprint of the plan as it stood before their eyes
    recorded_by      uuid,
    asked_by         uuid,                                  -- which facilitator asked
    told_at          timestamptz,                           -- when the personal link went out
    version          bigint      not null default 1,
    primary key (circle_id, id),
    unique (circle_id, plan_id, participant_id),
    foreign key (circle_id, plan_id) references cases.plan,
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.answer (participant_id);
call circle.protect('cases.answer', 'case.signature', 'participant_id', '{seal,remind}', '{seal}');

-- Pages of the signed paper, as pictures of our own making.
create table cases.answer_scan (
    circle_id      uuid not null,
    answer_id      uuid not null,
    participant_id uuid not null,
    page           int  not null,
    picture        bytea not null,
    primary key (circle_id, answer_id, page),
    foreign key (circle_id, answer_id) references cases.answer
);
create index on cases.answer_scan (participant_id);
call circle.protect('cases.answer_scan', 'case.signature', 'participant_id', '{seal}');
