-- Talks beforehand: with whom, when, where, by whom of those who lead the case, and that it was held. One row for each person
-- of a talk, so that everybody sees their own. What it is about is said by the preparation.
create table cases.talk (
    circle_id      uuid        not null,
    id             uuid        not null,
    participant_id uuid        not null,
    by_person      uuid        not null,
    starts_at      timestamptz not null,
    minutes        int         not null,
    zone           text        not null,
    place          bytea,
    remind_at      timestamptz,
    reminded_at    timestamptz,
    done_at        timestamptz,
    cancelled_at   timestamptz,
    version        bigint      not null default 1,
    primary key (circle_id, id, participant_id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.talk (circle_id, participant_id);
create index on cases.talk (remind_at) where reminded_at is null;
call circle.protect('cases.talk', 'case.preparation', 'participant_id', '{remind}', '{remind}');
