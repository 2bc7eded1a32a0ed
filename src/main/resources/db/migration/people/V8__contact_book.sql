-- The contact book of an organisation: professionals it works with again and again, such as a school's care coordinator; never
-- people it leads conversations for. Members see it; who administers it or leads conversations keeps it. Sealed with the house key.
create table people.professional (
    id              uuid        primary key,
    organisation_id uuid        not null references people.organisation on delete cascade,
    name_sealed     bytea       not null,
    work_sealed     bytea,
    phone_sealed    bytea,
    email_sealed    bytea,
    address_sealed  bytea,
    language        text        not null check (language in ('nl', 'en', 'fr')),
    version         bigint      not null default 1,
    made_at         timestamptz not null default now()
);
create index on people.professional (organisation_id);
alter table people.professional enable row level security, force row level security;
create policy members on people.professional for select to ${app}
    using (organisation_id = any (array(select people.organisations())));
create policy added on people.professional for insert to ${app}
    with check (organisation_id = any (array(select people.organisations_kept())));
create policy changed on people.professional for update to ${app}
    using (organisation_id = any (array(select people.organisations_kept())))
    with check (organisation_id = any (array(select people.organisations_kept())));
create policy removed on people.professional for delete to ${app}
    using (organisation_id = any (array(select people.organisations_kept())));
