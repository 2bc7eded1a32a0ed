-- The address at which somebody's own calendar program asks what is planned for them. What it is answered names nobody and no
-- place. Of the token a hash is kept, so the address is shown once; it stops with the account, and when its owner takes it back.
create table people.calendar_feed (
    person_id  uuid primary key references people.person on delete cascade,
    token_hash bytea       not null unique,
    made_at    timestamptz not null
);
alter table people.calendar_feed enable row level security, force row level security;
create policy own on people.calendar_feed for all to ${app}
    using (person_id = shared.person()) with check (person_id = shared.person());
create policy found on people.calendar_feed for select to ${app} using (shared.duty() = 'sign-in');
