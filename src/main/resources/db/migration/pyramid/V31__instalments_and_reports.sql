-- Money in parts, and what people say about how a step goes.
create table pyramid.instalment (
    circle_id uuid   not null,
    step_id   uuid   not null,
    number    int    not null,
    owner_id  uuid,
    due_on    date   not null,
    cents     bigint not null check (cents > 0),
    paid_on   date,
    version   bigint not null default 0,
    primary key (circle_id, step_id, number),
    foreign key (circle_id, step_id) references pyramid.step on delete cascade
);
create index on pyramid.instalment (due_on) where paid_on is null;
create index on pyramid.instalment (owner_id);
call circle.protect('pyramid.instalment', 'pyramid.steps', 'owner_id', '{remind,seal,retain}', '{seal}');

-- by_id is the member whose words these are; null for a facilitator. Shown: everyone who sees the steps may read it.
create table pyramid.report (
    circle_id uuid        not null,
    id        uuid        not null,
    step_id   uuid        not null,
    by_id     uuid,
    person_id uuid        not null,
    state     text        not null,
    moved_to  date,
    words     bytea,
    shown     boolean     not null default false,
    at        timestamptz not null,
    primary key (circle_id, id),
    foreign key (circle_id, step_id) references pyramid.step on delete cascade
);
create index on pyramid.report (circle_id, step_id);
create index on pyramid.report (by_id);
call circle.protect('pyramid.report', 'pyramid.reports', 'by_id');
create policy seen_when_shown on pyramid.report for select using (
    shown and circle_id = any (array(select circle.reads('pyramid.steps'))));
