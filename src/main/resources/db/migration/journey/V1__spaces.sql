-- A person's own space. Only its owner, the keeper of its circle, changes what is in it; others read what was given to them.
create schema journey;

-- Which circle is whose space: small, and looked up by the person. Only its owner knows, and the house when it works for
-- them (something of theirs is to be finished, removed, or ends).
create table journey.space (
    circle_id uuid        not null primary key,
    owner_id  uuid        not null unique,                -- everybody has one at most
    member_id uuid        not null,                       -- the member the owner is in their own circle
    begun_at  timestamptz not null default now()          -- one that is brought in began when the first one did
);
alter table journey.space enable row level security, force row level security;
create policy seen on journey.space for select using (
    owner_id = shared.person() or shared.duty() in ('carry', 'retain', 'remind'));
create policy added on journey.space for insert with check (
    owner_id = shared.person() and circle_id = any (array(select circle.kept())));
create policy changed on journey.space for update using (owner_id = shared.person());
create policy removed on journey.space for delete using (owner_id = shared.person());

-- How its owner wants to be called: for everybody who was let into the space, also while nothing was given to them yet.
create table journey.front (
    circle_id uuid  not null primary key,
    name      bytea not null
);
call circle.protect_kept('journey.front');
create policy seen on journey.front for select using (
    circle_id = any (array(select circle.known())) or circle_id = any (array(select circle.joined())));

-- Reading that name needs the key of the circle.
create function journey.fronts_of_members() returns setof uuid language plpgsql stable as $$
begin
    return query select f.circle_id from journey.front f where f.circle_id = any (array(select circle.joined()));
end $$;
call circle.key_seen_by('journey.fronts_of_members()');

-- Who of the people in an owner's circle came in with an account. A leaf that nobody came in for has no seat; who left
-- keeps theirs, so that the owner can still read who looked.
create table journey.seat (
    circle_id uuid        not null,
    member_id uuid        not null,
    leaf_id   uuid        not null,
    person_id uuid        not null,
    since     timestamptz not null default now(),
    until     timestamptz,
    primary key (circle_id, member_id)
);
create unique index on journey.seat (circle_id, leaf_id) where until is null;
create unique index on journey.seat (circle_id, person_id) where until is null;
call circle.protect_kept('journey.seat');
-- Who comes in takes the seat that was kept for them.
create policy welcomed on journey.seat for insert with check (
    person_id = shared.person() and until is null and circle.comes_in(circle_id, member_id, leaf_id));
