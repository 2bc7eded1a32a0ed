-- For tables whose rows each name their part: what this person may read or contribute to, written as circle/part for a
-- whole part and circle/part/subject for one thing of it.
create function circle.readable() returns setof text language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id || '/' || g.part || coalesce('/' || g.subject_id, '') from circle.grants g
        where g.person_id = shared.person()
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now());
end $$;

create function circle.contributable() returns setof text language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id || '/' || g.part || coalesce('/' || g.subject_id, '') from circle.grants g
        where g.person_id = shared.person() and g.may = 'contribute'
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now());
end $$;

revoke all on function circle.readable(), circle.contributable() from public;
grant execute on function circle.readable(), circle.contributable() to ${app};
