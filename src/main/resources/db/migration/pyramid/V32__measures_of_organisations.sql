-- What an organisation adds to the catalogue of measures, and which measures it offers.
-- Nothing here is about a person: members read it, those who administer or facilitate keep it.

create function pyramid.organisations_kept() returns setof uuid
    language sql stable set search_path = pg_catalog, pg_temp as
$$
    select distinct organisation_id from people.membership
    where person_id = shared.person() and until is null and role in ('admin', 'facilitator')
$$;
revoke all on function pyramid.organisations_kept() from public;
grant execute on function pyramid.organisations_kept() to ${app};

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

-- A measure of the house or of the organisation itself, by its key.
create table pyramid.offer (
    organisation_id uuid   not null,
    measure         text   not null check (length(measure) <= 80),
    place           text   not null default '',
    contact         text   not null default '',
    version         bigint not null default 1,
    primary key (organisation_id, measure)
);

do $$
declare
    t text;
begin
    foreach t in array array['measure', 'measure_words', 'offer'] loop
        execute format('alter table pyramid.%I enable row level security', t);
        execute format('alter table pyramid.%I force row level security', t);
        execute format('create policy members on pyramid.%I for select to ${app}
            using (organisation_id = any (array(select people.organisations())))', t);
        execute format('create policy added on pyramid.%I for insert to ${app}
            with check (organisation_id = any (array(select pyramid.organisations_kept())))', t);
        execute format('create policy changed on pyramid.%I for update to ${app}
            using (organisation_id = any (array(select pyramid.organisations_kept())))', t);
        execute format('create policy removed on pyramid.%I for delete to ${app}
            using (organisation_id = any (array(select pyramid.organisations_kept())))', t);
    end loop;
end
$$;
