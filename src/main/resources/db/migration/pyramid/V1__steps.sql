create schema pyramid;

-- A step: what somebody undertakes to restore, on a level and a pole of the pyramid. Seen by whoever was given the steps,
-- or the ones of that member.
create table pyramid.step (
    circle_id   uuid        not null,
    id          uuid        not null,
    owner_id    uuid,                                    -- the member who undertakes it; null: several, as one
    together    uuid[]      not null default '{}',       -- they
    follower_id uuid,                                    -- the member who looks whether it goes well
    level       smallint    not null check (level between 0 and 4),
    pole        text        not null check (pole in ('instrumental', 'fundamental')),
    what        bytea       not null,
    for_whom    bytea,
    how_followed bytea,
    due_on      date,
    rhythm      text,                                    -- once, weekly, monthly … ; null: a date or a period
    starts_on   date,
    ends_on     date,
    cents       bigint,                                  -- money, in euro cents, in all
    parts       int,                                     -- in how many instalments
    -- A step of a space may begin as an idea, and be chosen before it is planned. Plans of cases know neither.
    state       text        not null default 'planned'
        check (state in ('idea', 'chosen', 'planned', 'doing', 'kept', 'partly', 'moved', 'not-kept', 'let-go')),
    distance    bytea,                                   -- of staying away or coming close: where, and which contact is fine
    review_on   date,                                    -- when that is looked at again
    happened    date[]      not null default '{}',       -- of what comes round: the days on which it happened
    origin_id   uuid,                                    -- what it follows from: a commitment, a goal
    created_at  timestamptz not null default now(),
    version     bigint      not null default 1,
    primary key (circle_id, id)
);
create index on pyramid.step (due_on);
create index on pyramid.step (owner_id);
call circle.protect('pyramid.step', 'pyramid.steps', 'owner_id', '{remind,seal,retain}', '{seal,remind}');

-- What several undertake as one is of each of them, as what somebody undertakes alone is theirs.
-- (With these names they are asked last: PostgreSQL tries policies from the last name to the first.)
-- What is kept between people is marked by none of them: they may see it differently.
create procedure pyramid.of_each_together(target regclass, marked text default 'true') language plpgsql as $$
declare
    of_each text := 'together && array(select o.subject_id from %1$s as o) and exists (select from unnest(together) as m (id)'
        ' where (circle_id, m.id) in (select o.circle_id, o.subject_id from %1$s as o))';
begin
    execute format('create policy of_each_seen on %s for select using (%s)',
        target, format(of_each, 'circle.reads_of(''pyramid.steps'')'));
    execute format('create policy of_each_changed on %s for update using (%s and %s)',
        target, marked, format(of_each, 'circle.contributes_of(''pyramid.steps'')'));
end $$;
call pyramid.of_each_together('pyramid.step', 'distance is null');

-- Hook. A module in which whoever sees what a step follows from sees the step says which origins the acting person sees,
-- by a function that answers them as circle_id and origin_id. (Not the id alone: it is chosen by whoever writes the origin down.)
create procedure pyramid.step_seen_by(origins regprocedure) language plpgsql as $$
begin
    execute format('create policy %I on pyramid.step for select using (origin_id is not null
        and (circle_id, origin_id) in (select o.circle_id, o.origin_id from %s as o))',
        (select proname from pg_proc where oid = origins), origins);
end $$;

-- Money in parts: seen as the steps are.
create table pyramid.instalment (
    circle_id uuid   not null,
    step_id   uuid   not null,
    number    int    not null,
    owner_id  uuid,
    together  uuid[] not null default '{}',
    due_on    date   not null,
    cents     bigint not null check (cents > 0),
    paid_on   date,
    version   bigint not null default 1,
    primary key (circle_id, step_id, number),
    foreign key (circle_id, step_id) references pyramid.step on delete cascade
);
create index on pyramid.instalment (due_on) where paid_on is null;
create index on pyramid.instalment (owner_id);
call circle.protect('pyramid.instalment', 'pyramid.steps', 'owner_id', '{remind,seal,retain}', '{seal}');
call pyramid.of_each_together('pyramid.instalment');

-- What people say about how a step goes. by_id is the member whose words these are; null for a facilitator. Shown:
-- everyone who sees the steps may read it.
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
