-- How old somebody is: the day they were born, or their age on the day that was said (sealed).
alter table cases.participant add column born bytea;

-- Who decides for a child: several for one child, one for several. Whoever takes part in the case themselves stands here under
-- their own id there, and is called and reached as they are; somebody else has a way in of their own.
create table cases.guardian (
    circle_id uuid   not null references cases.case_file,
    id        uuid   not null,
    person_id uuid   not null,
    children  uuid[] not null default '{}',
    name      bytea,
    kind      text   not null default 'parent' check (kind in ('parent', 'guardian', 'other')),
    language  text   not null default 'nl' check (language in ('nl', 'en', 'fr')),
    email     bytea,
    phone     bytea,
    address   bytea,
    version   bigint not null default 1,
    primary key (circle_id, id)
);
create index on cases.guardian (person_id);
call circle.protect('cases.guardian', 'case.guardian', 'id');

-- What somebody says before people meet: a guardian for the child, or the child for themselves (then both are the child).
create table cases.agreement (
    circle_id uuid        not null,
    by_id     uuid        not null,
    child_id  uuid        not null,
    talk      text        not null default 'asked' check (talk in ('asked', 'yes', 'no')),
    data      text        not null default 'asked' check (data in ('asked', 'yes', 'no')),
    how       text        not null check (how in ('self', 'paper', 'told')),
    words     bytea,
    noted_by  uuid        not null,
    said_at   timestamptz not null,
    version   bigint      not null default 1,
    primary key (circle_id, by_id, child_id),
    foreign key (circle_id, child_id) references cases.participant
);
create index on cases.agreement (circle_id, child_id);
call circle.protect('cases.agreement', 'case.guardian', 'by_id');

-- The children for whom the acting person decides, and what they need to know of them to answer; of nobody else.
create policy functions on cases.participant for select to current_user using (true);
create policy functions on cases.guardian for select to current_user using (true);
create function cases.guarded() returns table (circle_id uuid, guardian_id uuid, child_id uuid, child_name bytea, born bytea,
        organisation_id uuid, outcome text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select g.circle_id, g.id, c.id, c.name, c.born, f.organisation_id, f.outcome
    from cases.guardian g
    join cases.participant c on c.circle_id = g.circle_id and c.id = any (g.children) and c.stands <> 'withdrawn'
    join cases.case_file f on f.circle_id = g.circle_id
    where g.person_id = shared.person()
$$;

-- Which country's rules an organisation goes by, and where it goes by lines of its own. What the law says is nobody's secret:
-- whoever answers for a child reads them too. Those who administer the organisation change them.
create table cases.agreement_country (
    organisation_id uuid   primary key,
    country         text   not null check (country in ('be', 'nl')),
    version         bigint not null default 1
);
create table cases.agreement_rule (
    organisation_id uuid   not null,
    matter          text   not null check (matter in ('talk', 'data', 'plan', 'money')),
    guardians       text   not null check (guardians in ('one', 'all')),
    until_age       int    not null check (until_age between 0 and 18),
    child_from      int    not null check (child_from between 0 and 18),
    source          text   not null default '' check (length(source) <= 600),
    version         bigint not null default 1,
    primary key (organisation_id, matter)
);
do $$
declare target text;
begin
    foreach target in array array['cases.agreement_country', 'cases.agreement_rule'] loop
        execute format('alter table %s enable row level security, force row level security', target);
        execute format('create policy read on %s for select using (true)', target);
        execute format('create policy added on %s for insert with check (organisation_id = any (array(select people.organisations_led())))', target);
        execute format('create policy changed on %s for update using (organisation_id = any (array(select people.organisations_led()))) with check (organisation_id = any (array(select people.organisations_led())))', target);
        execute format('create policy removed on %s for delete using (organisation_id = any (array(select people.organisations_led())))', target);
    end loop;
end $$;
