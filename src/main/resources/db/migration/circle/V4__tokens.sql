-- Directory: which circle a token leads to, or the id of somebody whose own page has only that id in its address. It is
-- asked when no circle is known yet; so it stands apart and is small, and the tables that hold what it leads to have keys
-- with their circle like all others. Nobody reads or writes it: rows come and go with the rows they lead to, and whoever
-- has a token or an id learns its circle. What stands in it once is nowhere else: an id of another circle is refused.
create table circle.token (
    hash      bytea not null primary key,
    circle_id uuid  not null references circle.circle
);
alter table circle.token enable row level security, force row level security;
create policy functions on circle.token to current_user using (true) with check (true);
revoke all on circle.token from ${app};

create function circle.circle_of_token(wanted bytea) returns uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select t.circle_id from circle.token t where t.hash = wanted);
end $$;

create function circle.note_token() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into circle.token values (new.token_hash, new.circle_id);
    else
        delete from circle.token t where t.hash = old.token_hash;
    end if;
    return null;
end $$;

create function circle.circle_of_id(wanted uuid) returns uuid language plpgsql stable as $$
begin
    return circle.circle_of_token(uuid_send(wanted));
end $$;

create function circle.note_id() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from circle.token t where t.hash = uuid_send(old.id);
    end if;
    if tg_op <> 'DELETE' then
        insert into circle.token values (uuid_send(new.id), new.circle_id);
    end if;
    return null;
end $$;

-- Of a table whose ids are each of one circle alone: that circle is found by circle.circle_of_id.
create procedure circle.found_by_id(target regclass) language plpgsql as $$
begin
    execute format('create trigger note_id after insert or delete or update of circle_id, id on %s
        for each row execute function circle.note_id()', target);
end $$;

-- Of a table with token_hash: its tokens are found by circle.circle_of_token.
create procedure circle.found_by_token(target regclass) language plpgsql as $$
begin
    execute format('create unique index on %s (circle_id, token_hash)', target);
    execute format('create trigger note_token after insert or delete on %s
        for each row execute function circle.note_token()', target);
end $$;
