-- The two forms of protection that a table of a circle has. What a table needs besides, or instead, stands beside it.

-- A row is seen and written through a running grant on its part: on the whole part, on one of the parts that show it too,
-- or narrowed to the member it is about. Duties open it to the house itself.
create procedure circle.protect(
    target regclass, part text, subject text default null,
    duties text[] default '{}', writing_duties text[] default '{}', shown_by text[] default '{}')
language plpgsql as $$
declare
    seen text := format('circle_id = any (array(select circle.reads(%L)))', part);
    written text := format('circle_id = any (array(select circle.contributes(%L)))', part);
    other text;
begin
    if subject is not null then
        seen := seen || ' or ' || circle.is_of(subject, format('circle.reads_of(%L)', part));
        written := written || ' or ' || circle.is_of(subject, format('circle.contributes_of(%L)', part));
    end if;
    foreach other in array shown_by loop
        seen := seen || format(' or circle_id = any (array(select circle.reads(%L)))', other);
    end loop;
    if cardinality(duties) > 0 then
        seen := seen || format(' or shared.duty() = any (%L::text[])', duties);
    end if;
    if cardinality(writing_duties) > 0 then
        written := written || format(' or shared.duty() = any (%L::text[])', writing_duties);
    end if;
    execute format('alter table %s enable row level security, force row level security', target);
    execute format('create policy seen on %s for select using (%s)', target, seen);
    execute format('create policy added on %s for insert with check (%s)', target, written);
    execute format('create policy changed on %s for update using (%s) with check (%s)', target, written, written);
    execute format('create policy removed on %s for delete using (%s)', target, written);
end $$;

-- A row is seen and written by the circle's keeper alone, whatever was given to others. changes: whether rows are changed,
-- or only added and removed. (PostgreSQL tries policies from the last name to the first until one lets a row through; with
-- this name whose own page it is needs none of the questions that are asked for others.)
create procedure circle.protect_kept(target regclass, duties text[] default '{}', changes boolean default true)
language plpgsql as $$
declare
    kept text := 'circle_id = any (array(select circle.kept()))';
begin
    execute format('alter table %s enable row level security, force row level security', target);
    execute format('create policy their_own on %s for select using (%s)', target,
        case when cardinality(duties) > 0 then kept || format(' or shared.duty() = any (%L::text[])', duties) else kept end);
    execute format('create policy added on %s for insert with check (%s)', target, kept);
    execute format('create policy removed on %s for delete using (%s)', target, kept);
    if changes then
        execute format('create policy changed on %s for update using (%s) with check (%s)', target, kept, kept);
    end if;
end $$;

-- Every table with rows of circles, wherever it stands. Found from the catalog, so that nobody has to remember a table.
create function circle.tables_of_circles() returns setof regclass language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select c.oid::regclass from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
$$;

-- Those that are emptied when a circle is erased; partitions are, with what they are a part of.
create function circle.emptied() returns setof regclass language sql stable set search_path = pg_catalog, pg_temp as $$
    select t from circle.tables_of_circles() as t
    join pg_class c on c.oid = t join pg_namespace n on n.oid = c.relnamespace
    where not c.relispartition and (n.nspname, c.relname) not in (values
        ('circle', 'keeper'),           -- who kept it, for the record of who looked
        ('circle', 'member'),           -- ended: an id, a role and two days
        ('circle', 'grants'),           -- ended: whoever had one still finds what they were given, and until when
        ('circle', 'look'),             -- who looked is not undone by erasing what they looked at
        ('circle', 'look_head'),        -- nor is what shows that nothing was taken out of that
        ('circle', 'personal_link'))    -- withdrawn: the hash of a token that opens nothing any more
$$;

-- Runs after every migration, so that no table of a later module is forgotten: each is behind row-level security, a
-- partition too; and rows of a circle whose key is destroyed may be removed under the duty to retain. Nothing else of
-- them may be done.
create procedure circle.wall_in() language plpgsql as $$
declare
    target regclass;
begin
    for target in select t from circle.tables_of_circles() as t join pg_class c on c.oid = t
        where not (c.relrowsecurity and c.relforcerowsecurity)
    loop
        execute format('alter table %s enable row level security, force row level security', target);
    end loop;
    for target in select t from circle.emptied() as t
        where not exists (select from pg_policy p where p.polrelid = t and p.polname = 'erased')
    loop
        execute format('create policy erased_seen on %s for select using '
            '(shared.duty() = ''retain'' and circle_id = any (array(select circle.erased())))', target);
        execute format('create policy erased on %s for delete using '
            '(shared.duty() = ''retain'' and circle_id = any (array(select circle.erased())))', target);
        execute format('grant select, delete on %s to ${app}', target);
    end loop;
end $$;
