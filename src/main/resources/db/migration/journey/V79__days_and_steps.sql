-- What the owner's own pages remember: what was put aside for now, who comes along with a step, the order of the profile.
create table journey.aside (
    circle_id uuid not null,
    id        uuid not null,                              -- made of what was put aside; says nothing by itself
    on_day    date not null,
    until     date not null,                              -- it is not offered before this day
    primary key (circle_id, id)
);
alter table journey.aside enable row level security;
alter table journey.aside force row level security;
create policy own on journey.aside using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));

create table journey.along (
    circle_id uuid  not null,
    id        uuid  not null,                             -- the step
    names     bytea not null,
    primary key (circle_id, id)
);
alter table journey.along enable row level security;
alter table journey.along force row level security;
create policy own on journey.along using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));

create table journey.profile_place (
    circle_id uuid not null,
    id        uuid not null,                              -- a leaf that stands on the profile
    place     int  not null,
    primary key (circle_id, id)
);
alter table journey.profile_place enable row level security;
alter table journey.profile_place force row level security;
create policy own on journey.profile_place using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));
create policy seen on journey.profile_place for select using (
    circle_id = any (array(select circle.reads('space.profile'))));

-- Who was given a goal sees the steps towards it, as long as they see the goal itself: not those of a goal its owner
-- keeps for themselves or took away.
drop policy of_goal on pyramid.step;
create policy of_goal on pyramid.step for select using (
    (circle_id = any (array(select circle.reads('space.goals')))
        or origin_id = any (array(select circle.reads_of('space.goals'))))
    and exists (select from journey.leaf l where l.circle_id = step.circle_id and l.id = step.origin_id
        and l.part = 'space.goals'));
