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
