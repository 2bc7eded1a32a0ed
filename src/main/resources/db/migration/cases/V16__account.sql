-- What will be read out of what happened and of who takes responsibility, as it was shown to somebody of one side beforehand; and
-- whether they find it right. What was shown stays as it was: shown anew it is another row.
create table cases.account (
    circle_id      uuid        not null,
    id             uuid        not null,
    participant_id uuid        not null,
    facts          bytea,
    owned          bytea,                                -- sentences, as a list in JSON
    shown_at       timestamptz not null,
    answer         text        check (answer in ('right', 'wrong')),
    words          bytea,
    answered_at    timestamptz,
    version        bigint      not null default 1,
    primary key (circle_id, id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.account (participant_id);
call circle.protect('cases.account', 'case.preparation', 'participant_id');
call circle.as_written('cases.account', '{circle_id,id,participant_id,facts,owned,shown_at}');
