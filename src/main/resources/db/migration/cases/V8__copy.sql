-- Who got a copy of the sealed plan, how and when.
create table cases.copy (
    circle_id      uuid        not null,
    id             uuid        not null,
    plan_id        uuid        not null,
    participant_id uuid        not null,
    way            text        not null check (way in ('email', 'post', 'hand')),
    asked_at       timestamptz not null,                    -- sent by mail, or put in the print queue
    done_at        timestamptz,                             -- in their hands, posted, or the mail gone out
    done_by        uuid,
    undone_at      timestamptz,
    primary key (circle_id, id),
    foreign key (circle_id, plan_id) references cases.plan,
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.copy (participant_id);
create index on cases.copy (circle_id, plan_id);
call circle.protect('cases.copy', 'case.copies', 'participant_id', '{seal}', '{seal}');

-- When somebody who had to know was told.
create table cases.telling (
    circle_id uuid        not null,
    id        uuid        not null,
    plan_id   uuid        not null,
    thread_id uuid        not null,
    on_day    date        not null,
    words     bytea,
    noted_by  uuid        not null,
    noted_at  timestamptz not null,
    undone_at timestamptz,
    primary key (circle_id, id),
    foreign key (circle_id, plan_id) references cases.plan
);
create index on cases.telling (circle_id, plan_id);
call circle.protect('cases.telling', 'case.copies');
