-- A meeting people are invited to, and what they answered.
create table cases.meeting (
    circle_id   uuid        not null references cases.case_file,
    id          uuid        not null,
    purpose     text        not null default 'conversation' check (purpose in ('conversation', 'reconvened')),
    starts_at   timestamptz not null,
    minutes     int         not null,
    zone        text        not null,
    place       bytea       not null,
    sequence    int         not null default 0,          -- grows with every change (iCalendar)
    status      text        not null default 'planned' check (status in ('planned', 'invited', 'held', 'cancelled')),
    remind_at   timestamptz,
    reminded_at timestamptz,
    version     bigint      not null default 1,
    primary key (circle_id, id)
);
create index on cases.meeting (remind_at) where reminded_at is null;
call circle.protect('cases.meeting', 'case.meeting', null, '{remind,seal}', '{remind}');

create table cases.invitation (
    circle_id      uuid not null,
    meeting_id     uuid not null,
    participant_id uuid not null,
    sent_at        timestamptz,
    sent_sequence  int,
    way            text check (way in ('email', 'phone', 'post')),
    answer         text check (answer in ('coming', 'cannot')),
    words          bytea,
    proposal       bytea,                               -- another moment that would suit somebody who cannot come
    answered_at    timestamptz,
    present        boolean,
    version        bigint not null default 1,
    primary key (circle_id, meeting_id, participant_id),
    foreign key (circle_id, meeting_id) references cases.meeting,
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.invitation (participant_id);
call circle.protect('cases.invitation', 'case.invitation', 'participant_id', '{remind,seal}', '{remind}');
