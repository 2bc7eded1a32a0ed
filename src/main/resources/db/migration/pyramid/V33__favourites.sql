-- Measures a person wants to find again. Nobody else sees which.
create table pyramid.favourite (
    person_id uuid        not null,
    measure   text        not null check (length(measure) <= 80),
    since     timestamptz not null,
    primary key (person_id, measure)
);
alter table pyramid.favourite enable row level security;
alter table pyramid.favourite force row level security;
create policy own on pyramid.favourite for all to ${app}
    using (person_id = shared.person()) with check (person_id = shared.person());
