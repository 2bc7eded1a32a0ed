-- What an organisation adds to the catalogue of measures, and which measures it offers. Nothing here is about a person:
-- members read it, those who administer or facilitate keep it.
create procedure pyramid.protect_of_organisation(target regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security, force row level security', target);
    execute format('create policy members on %s for select to ${app}
        using (organisation_id = any (array(select people.organisations())))', target);
    execute format('create policy added on %s for insert to ${app}
        with check (organisation_id = any (array(select people.organisations_kept())))', target);
    execute format('create policy changed on %s for update to ${app}
        using (organisation_id = any (array(select people.organisations_kept())))', target);
    execute format('create policy removed on %s for delete to ${app}
        using (organisation_id = any (array(select people.organisations_kept())))', target);
end $$;

create table pyramid.measure (
    organisation_id uuid        not null,
    id              uuid        not null,
    level           smallint    not null check (level between 0 and 4),
    pole            text        not null check (pole in ('instrumental', 'fundamental')),
    for_whom        text[]      not null,
    settings        text[]      not null,
    kinds           text[]      not null,
    effort          text        not null check (effort in ('small', 'some', 'much')),
    company         text        not null check (company in ('alone', 'together')),
    form            text,
    created_at      timestamptz not null,
    withdrawn_at    timestamptz,                         -- taken from the shelf; who chose it before still reads it
    version         bigint      not null default 1,
    primary key (organisation_id, id)
);
create index measure_by_id on pyramid.measure (id);
call pyramid.protect_of_organisation('pyramid.measure');

create table pyramid.measure_words (
    organisation_id uuid not null,
    measure_id      uuid not null,
    language        text not null check (language in ('nl', 'en', 'fr')),
    title           text not null,
    words           text not null,
    needs           text not null default '',
    primary key (organisation_id, measure_id, language),
    foreign key (organisation_id, measure_id) references pyramid.measure on delete cascade
);
call pyramid.protect_of_organisation('pyramid.measure_words');

-- A measure of the house or of the organisation itself, by its key.
create table pyramid.offer (
    organisation_id uuid   not null,
    measure         text   not null check (length(measure) <= 80),
    place           text   not null default '',
    contact         text   not null default '',
    version         bigint not null default 1,
    primary key (organisation_id, measure)
);
call pyramid.protect_of_organisation('pyramid.offer');

-- Measures a person wants to find again. Nobody else sees which.
create table pyramid.favourite (
    person_id uuid        not null,
    measure   text        not null check (length(measure) <= 80),
    since     timestamptz not null,
    primary key (person_id, measure)
);
alter table pyramid.favourite enable row level security, force row level security;
create policy own on pyramid.favourite for all to ${app}
    using (person_id = shared.person()) with check (person_id = shared.person());
