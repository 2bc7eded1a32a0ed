-- What kind of circle an invitation or a personal link is into: it decides where whoever comes in goes. Only for those
-- who let somebody in.
create function circle.kind_of(wanted uuid) returns text language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select c.kind from circle.circle c
        where c.id = wanted and shared.duty() in ('welcome', 'sign-in'));
end $$;
revoke all on function circle.kind_of(uuid) from public;
grant execute on function circle.kind_of(uuid) to ${app};
