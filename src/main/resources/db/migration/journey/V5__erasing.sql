-- What an owner asked to erase: a part of their space, or all of it. A week lies between asking and erasing. Its owner asks
-- and thinks better of it; the house finds what is due, and holds it while it erases. What was asked is never taken away.
create table journey.erasure (
    circle_id uuid        not null,
    id        uuid        not null,
    owner_id  uuid        not null,
    part      text,                                       -- null: the whole space
    asked_at  timestamptz not null,
    due_at    timestamptz not null,
    undone_at timestamptz,
    done_at   timestamptz,
    primary key (circle_id, id)
);
create unique index on journey.erasure (circle_id, coalesce(part, '')) where undone_at is null and done_at is null;
create index on journey.erasure (due_at) where undone_at is null and done_at is null;
alter table journey.erasure enable row level security, force row level security;
create policy own on journey.erasure for select using (circle_id = any (array(select circle.kept())));
create policy asked on journey.erasure for insert with check (
    owner_id = shared.person() and circle_id = any (array(select circle.kept())));
create policy changed on journey.erasure for update using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));
create policy due on journey.erasure for select using (shared.duty() = 'retain');
create policy held on journey.erasure for update using (shared.duty() = 'retain');
