-- Why an owner gave something: words for themselves, by the grant. Who was given it never sees them.
create table journey.given_why (
    circle_id uuid  not null,
    id        uuid  not null,                              -- the grant
    why       bytea not null,
    primary key (circle_id, id)
);
call circle.protect_kept('journey.given_why');

-- Which ending grants their owner was told about, so that it is done once. The house alone writes it down.
create table journey.ending_told (
    circle_id uuid        not null,
    id        uuid        not null,                        -- the grant
    told_at   timestamptz not null default now(),
    primary key (circle_id, id)
);
alter table journey.ending_told enable row level security, force row level security;
create policy seen on journey.ending_told for select using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'remind');
create policy added on journey.ending_told for insert with check (shared.duty() = 'remind');
