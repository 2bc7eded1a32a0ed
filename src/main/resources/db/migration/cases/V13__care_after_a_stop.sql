-- After a conversation that was stopped: when each person hears of their facilitator, and that it was done.
create table cases.aftercare (
    circle_id       uuid        not null,
    conversation_id uuid        not null,
    participant_id  uuid        not null,
    on_day          date        not null,
    words           bytea,
    done_at         timestamptz,
    version         bigint      not null default 1,
    primary key (circle_id, conversation_id, participant_id),
    foreign key (circle_id, conversation_id) references cases.conversation,
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.aftercare (circle_id, participant_id);
call circle.protect('cases.aftercare', 'case.conversation');
