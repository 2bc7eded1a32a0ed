-- A step on its way from one circle to another, carried by the person who undertakes it. The row says nothing: its id is
-- a digest of a token only that person has, and the token is the key its text is sealed with.
create table pyramid.carried (
    id         bytea       not null primary key,
    sealed     bytea       not null,
    expires_at timestamptz not null
);
alter table pyramid.carried enable row level security, force row level security;
revoke all on pyramid.carried from ${app};
create policy functions on pyramid.carried to current_user using (true) with check (true);

create function pyramid.carry(wanted bytea, contents bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from pyramid.carried where expires_at < now();
    insert into pyramid.carried values (wanted, contents, now() + interval '1 day');
end $$;

create function pyramid.carried_here(wanted bytea) returns bytea
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select c.sealed from pyramid.carried c where c.id = wanted and c.expires_at > now());
end $$;

create function pyramid.put_down(wanted bytea) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from pyramid.carried c where c.id = wanted;
    return found;
end $$;
