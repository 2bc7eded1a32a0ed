-- A person's own space, and the leaves in it. Only its owner changes it; others read what was given to them.
create schema if not exists journey;
grant usage on schema journey to ${app};
alter default privileges in schema journey grant select, insert, update, delete on tables to ${app};

create table journey.space (
    circle_id uuid        not null primary key,
    owner_id  uuid        not null unique,                -- everybody has one at most
    member_id uuid        not null,                       -- the member the owner is in their own circle
    begun_at  timestamptz not null default now()
);
alter table journey.space enable row level security;
alter table journey.space force row level security;
create policy seen on journey.space for select using (owner_id = shared.person());
create policy added on journey.space for insert with check (
    owner_id = shared.person() and circle_id = any (array(select circle.kept())));
create policy removed on journey.space for delete using (owner_id = shared.person());

create table journey.leaf (
    circle_id  uuid        not null,
    id         uuid        not null,
    kind       text        not null,
    part       text        not null,                      -- the part a grant opens it by
    sort       text        not null default '',
    text       bytea       not null,                      -- all fields, as sealed JSON
    place      int         not null,
    own_only   boolean     not null default false,        -- the owner keeps it for themselves, whatever was shared
    on_profile boolean     not null default false,
    parent_id  uuid,
    made_at    timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    removed_at timestamptz,                               -- can be put back for a week
    version    bigint      not null default 1,
    primary key (circle_id, id)
);
create index on journey.leaf (circle_id, part);
create index on journey.leaf (removed_at) where removed_at is not null;
alter table journey.leaf enable row level security;
alter table journey.leaf force row level security;
create policy own on journey.leaf for select using (circle_id = any (array(select circle.kept())));
create policy seen on journey.leaf for select using (
    not own_only and removed_at is null and (
        circle_id || '/' || part = any (array(select circle.readable()))
        or circle_id || '/' || part || '/' || id = any (array(select circle.readable()))));
create policy on_profile on journey.leaf for select using (
    on_profile and not own_only and removed_at is null
    and circle_id = any (array(select circle.reads('space.profile'))));
create policy added on journey.leaf for insert with check (circle_id = any (array(select circle.kept())));
create policy changed on journey.leaf for update using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));
create policy removed on journey.leaf for delete using (circle_id = any (array(select circle.kept())));

-- Who was given a goal sees the steps towards it.
create policy of_goal on pyramid.step for select using (
    circle_id = any (array(select circle.reads('space.goals')))
    or origin_id = any (array(select circle.reads_of('space.goals'))));

-- What everybody who was let into a space may know of it: how its owner wants to be called.
create table journey.front (
    circle_id uuid  not null primary key,
    name      bytea not null
);
alter table journey.front enable row level security;
alter table journey.front force row level security;
create policy seen on journey.front for select using (
    circle_id = any (array(select circle.kept())) or circle_id = any (array(select circle.known())));
create policy added on journey.front for insert with check (circle_id = any (array(select circle.kept())));
create policy changed on journey.front for update using (circle_id = any (array(select circle.kept())));
create policy removed on journey.front for delete using (circle_id = any (array(select circle.kept())));
