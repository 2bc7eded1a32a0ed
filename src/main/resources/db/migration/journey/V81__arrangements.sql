-- An arrangement of one's own, put together from steps: what, in which form, when. Only its owner has anything to do
-- with it. The part says with which part of the space it is erased.
create table journey.arrangement (
    circle_id uuid        not null,
    id        uuid        not null,
    part      text        not null default 'space.goals' check (part in ('space.goals')),
    text      bytea       not null,
    made_at   timestamptz not null default now(),
    version   bigint      not null default 1,
    primary key (circle_id, id)
);
alter table journey.arrangement enable row level security;
alter table journey.arrangement force row level security;
create policy own on journey.arrangement using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));
