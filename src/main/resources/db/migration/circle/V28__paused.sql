-- Sharing that stands still: while it is asked to erase a circle or a part of it, nobody but its keeper sees it. What ran
-- is ended at once and marked, so that it can run again when the keeper thinks better of it.
alter table circle.circle add paused text[] not null default '{}';   -- codes of parts; * is all of it
alter table circle.grants add paused_at timestamptz;
alter table circle.member add paused_at timestamptz;

create function circle.paused(wanted uuid, of_part text) returns boolean language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from circle.circle c where c.id = wanted and ('*' = any (c.paused) or of_part = any (c.paused)));
end $$;

-- Parts that stand still in circles this person was let into, as circle/part: what of them stands on another part too.
create function circle.paused_parts() returns setof text language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select distinct c.id || '/' || p.part from circle.grants g
        join circle.circle c on c.id = g.circle_id cross join unnest(c.paused) as p (part)
        where g.person_id = shared.person() and g.ended_at is null;
end $$;
revoke all on function circle.paused(uuid, text), circle.paused_parts() from public;
grant execute on function circle.paused(uuid, text), circle.paused_parts() to ${app};

-- Nothing is given, and nobody comes in, while it stands still.
create policy not_while_paused on circle.grants as restrictive for insert with check (not circle.paused(circle_id, part));
create policy not_while_paused on circle.member as restrictive for insert with check (not circle.paused(circle_id, '*'));
