-- A letter or message of somebody who does not come themselves, or does not want to say it aloud: written in preparation, approved
-- by whose it is, read out in the conversation. Other words are no longer what was approved.
create table cases.message (
    circle_id      uuid   not null,
    participant_id uuid   not null,
    words          bytea,
    reader         bytea,                               -- who reads it out, in their words; empty for a facilitator
    approved_at    timestamptz,
    approved_how   text   check (approved_how in ('self', 'paper', 'told')),
    version        bigint not null default 1,
    primary key (circle_id, participant_id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.message (participant_id);
call circle.protect('cases.message', 'case.preparation', 'participant_id');
