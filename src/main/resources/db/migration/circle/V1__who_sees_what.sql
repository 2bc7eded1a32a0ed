-- Circles, members and grants: who may see which part, from when, until when, and why. Every other table of personal data
-- carries circle_id, and its policies ask the functions of this file.
create schema circle;

-- These functions answer about the acting person alone. They run as the owner of the tables, who gets a policy of its
-- own to read with, so that a policy that asks them is not a policy about itself; the role that serves people never
-- becomes that owner. A policy asks them as = any (array(select f())), so that each is asked once per statement.

-- Circles of an organisation where this person's membership rests: until it goes on they keep nothing there and see nothing
-- but what is their own.
create function circle.set_aside() returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    resting uuid[] := array(select people.resting());
begin
    if cardinality(resting) = 0 then return; end if;
    return query select c.id from circle.circle c where c.organisation_id = any (resting);
end $$;

-- The circles this person keeps.
create function circle.kept() returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select k.circle_id from circle.keeper k
        where k.person_id = shared.person() and (k.until is null or k.until > now())
          and k.circle_id <> all (array(select circle.set_aside()));
end $$;

-- The circles of which this person may read that part, or contribute to it.
create function circle.reads(wanted text) returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id from circle.grants g
        where g.person_id = shared.person() and g.part = wanted and g.subject_id is null
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now())
          and (g.own or g.circle_id <> all (array(select circle.set_aside())));
end $$;

create function circle.contributes(wanted text) returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id from circle.grants g
        where g.person_id = shared.person() and g.part = wanted and g.subject_id is null and g.may = 'contribute'
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now())
          and (g.own or g.circle_id <> all (array(select circle.set_aside())));
end $$;

-- The same for grants narrowed to one member, or one thing: which, and in which circle. Never its id alone, which somebody
-- else may write down in a circle of their own. circle.is_of makes the condition that asks for both.
create function circle.reads_of(wanted text) returns table (circle_id uuid, subject_id uuid) language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id, g.subject_id from circle.grants g
        where g.person_id = shared.person() and g.part = wanted and g.subject_id is not null
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now())
          and (g.own or g.circle_id <> all (array(select circle.set_aside())));
end $$;

create function circle.contributes_of(wanted text) returns table (circle_id uuid, subject_id uuid) language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id, g.subject_id from circle.grants g
        where g.person_id = shared.person() and g.part = wanted and g.subject_id is not null and g.may = 'contribute'
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now())
          and (g.own or g.circle_id <> all (array(select circle.set_aside())));
end $$;

-- The condition of a policy: what this column names, in the circle of its row, is among those such a function answers. The
-- first half finds rows by the index of that column, the second holds the pair against the circle; each asks once.
create function circle.is_of(of_column text, pairs text) returns text language sql immutable as $$
    select format('(%1$I = any (array(select o.subject_id from %2$s as o))'
        ' and (circle_id, %1$I) in (select o.circle_id, o.subject_id from %2$s as o))', of_column, pairs)
$$;

-- For tables whose rows each name their part: what this person may read, a whole part or (with a subject) one thing of it. A
-- policy asks it as (…) in (select … from …), which PostgreSQL looks up by hash, however much was given.
create function circle.readable() returns table (circle_id uuid, part text, subject_id uuid) language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id, g.part, g.subject_id from circle.grants g
        where g.person_id = shared.person()
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now())
          and (g.own or g.circle_id <> all (array(select circle.set_aside())));
end $$;

-- What they may contribute to, written as circle/part for a whole part and circle/part/subject for one thing of it.
create function circle.contributable() returns setof text language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id || '/' || g.part || coalesce('/' || g.subject_id, '') from circle.grants g
        where g.person_id = shared.person() and g.may = 'contribute'
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now())
          and (g.own or g.circle_id <> all (array(select circle.set_aside())));
end $$;

-- Every circle in which this person has any running grant.
create function circle.known() returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select distinct g.circle_id from circle.grants g
        where g.person_id = shared.person()
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now())
          and (g.own or g.circle_id <> all (array(select circle.set_aside())));
end $$;

-- The circles this person is a member of now, whatever was given to them.
create function circle.joined() returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select m.circle_id from circle.member m where m.person_id = shared.person() and m.until is null;
end $$;

-- Who keeps a circle now: for somebody who is in it and has something to tell them.
create function circle.keepers_of(wanted uuid) returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select k.person_id from circle.keeper k
        where k.circle_id = wanted and (k.until is null or k.until > now())
          and wanted in (select circle.known());
end $$;

-- What kind of circle an invitation or a personal link is into: it decides where whoever comes in goes. Only for those
-- who let somebody in.
create function circle.kind_of(wanted uuid) returns text language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select c.kind from circle.circle c
        where c.id = wanted and shared.duty() in ('welcome', 'sign-in'));
end $$;

-- A circle that this very transaction made has no keeper yet: its maker may take the first seat.
create function circle.just_begun(wanted uuid) returns boolean language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from circle.circle c
        where c.id = wanted and c.created_by = shared.person() and c.created_at = now());
end $$;

-- Sharing that stands still: while it is asked to erase a circle or a part of it, nobody but its keeper sees it.
create function circle.paused(wanted uuid, of_part text) returns boolean language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from circle.circle c where c.id = wanted and ('*' = any (c.paused) or of_part = any (c.paused)));
end $$;

-- Parts that stand still in circles this person was let into, as circle/part: what of them stands on another part too.
create function circle.paused_parts() returns setof text language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select c.id || '/' || p.part from circle.circle c cross join unnest(c.paused) as p (part)
        where c.paused <> '{}' and c.id = any (array(
            select g.circle_id from circle.grants g where g.person_id = shared.person() and g.ended_at is null));
end $$;

-- Circles whose key is destroyed: what is left of them may go.
create function circle.erased() returns setof uuid language plpgsql stable as $$
begin
    return query select c.id from circle.circle c where c.erased_at is not null;
end $$;
