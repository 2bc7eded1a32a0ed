-- One policy form for every table of a circle. A row is seen through a running grant on its part: on the whole part,
-- on one of the parts that show it too, or narrowed to the member it is about. Duties open it to the house itself.
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
        seen := seen || format(' or %I = any (array(select circle.reads_of(%L)))', subject, part);
        written := written || format(' or %I = any (array(select circle.contributes_of(%L)))', subject, part);
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
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy seen on %s for select using (%s)', target, seen);
    execute format('create policy added on %s for insert with check (%s)', target, written);
    execute format('create policy changed on %s for update using (%s) with check (%s)', target, written, written);
    execute format('create policy removed on %s for delete using (%s)', target, written);
end $$;
