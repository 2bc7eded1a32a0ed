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
alter table journey.seat enable row level security;
alter table journey.seat force row level security;
create policy seen on journey.seat for select using (circle_id = any (array(select circle.kept())));
create policy added on journey.seat for insert with check (circle_id = any (array(select circle.kept())));
create policy changed on journey.seat for update using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));
create policy removed on journey.seat for delete using (circle_id = any (array(select circle.kept())));
